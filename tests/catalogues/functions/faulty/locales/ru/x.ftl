# $addressee: to whom
# $date: the day
one = Для { NAME($addressee, case: "genitiv") } { DATE($date, case: "locative") }
