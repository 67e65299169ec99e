# $date: the day
# $addressee: to whom
one = { $date } { NAME($addressee) }
