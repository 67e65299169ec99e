-party-china = Қытай Халық Республикасы
    .number = singular
-party-japan = Жапония
    .number = singular
-party-states = Құрама Штаттар
one = { AGREE($addressee) ->
    [plural] Олар дайын
   *[singular] Ол дайын
}.
