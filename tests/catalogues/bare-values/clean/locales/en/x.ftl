# $date: the day
# $addressee: to whom
# $count: how many
one = On { DATE($date) } to { NAME($addressee) }, { $count }
