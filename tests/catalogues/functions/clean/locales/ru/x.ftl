# $addressee: to whom
# $date: the day
one = Для { NAME($addressee, case: "genitive", form: "short") } { DATE($date) }
