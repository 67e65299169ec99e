-party-china = Қытай Халық Республикасы
    .short = Қытай
    .short-dative = Қытайға
# $addressee: to whom
# $sender: who sends
one = { NAME($addressee, case: "dative", form: "short") } { NAME($sender, case: "ablative") }
