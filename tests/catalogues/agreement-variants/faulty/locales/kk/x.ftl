-party-china = Қытай Халық Республикасы
    .number = singular
one = { AGREE($addressee) ->
   *[singular] Оның
} нотасы.
