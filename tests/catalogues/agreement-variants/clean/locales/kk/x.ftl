-party-china = Қытай Халық Республикасы
    .number = singular
one = { AGREE($addressee) ->
    [plural] Олардың
   *[singular] Оның
} нотасы.
two = { AGREE($addressee) ->
    [plural] Олар дайын
   *[singular] Ол дайын
}.
