-party-china = Китайская Народная Республика
    .gender = feminine
one = Готов ли { AGREE($addressee) ->
    [plural] они
    [neuter] оно
   *[masculine] он
}.
