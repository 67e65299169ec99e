# $date: the day
# $addressee: to whom
# $count: how many
one = { DATE($date) } для { NAME($addressee, case: "genitive") }, { $count }
