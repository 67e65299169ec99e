# $addressee: to whom
# $date: the day
one = { NAME($addressee, case: "dative", form: "shrt") } { DATE($date, case: "dative") }
