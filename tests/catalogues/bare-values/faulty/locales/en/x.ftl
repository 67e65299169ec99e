# $date: the day
# $addressee: to whom
one = On { $date } to { NAME($addressee) }
