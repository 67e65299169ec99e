-party-china = Қытай Халық Республикасы
    .dative = Қытай Халық Республикасына
    .short = Қытай
# $addressee: to whom
one = { NAME($addressee, case: "dative") }
