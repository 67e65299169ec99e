# $addressee: to whom
# $date: the day
one = { NAME($addressee, case: "dative") } { DATE($date, case: "locative") }
