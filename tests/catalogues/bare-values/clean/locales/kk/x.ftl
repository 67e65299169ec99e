# $date: the day
# $addressee: to whom
# $count: how many
one = { DATE($date) } { NAME($addressee, case: "dative") }, { $count }
