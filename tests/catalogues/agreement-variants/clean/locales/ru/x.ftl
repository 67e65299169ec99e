-party-china = Китайская Народная Республика
    .gender = feminine
one = Сошлитесь на { AGREE($addressee) ->
    [plural] их ноту
   *[singular] данную ноту
}.
two = { AGREE($addressee) ->
    [plural] Готовы
    [feminine] Готова
    [neuter] Готово
   *[masculine] Готов
}.
