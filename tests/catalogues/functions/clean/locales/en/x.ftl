# $addressee: to whom
# $date: the day
one = To { NAME($addressee) } on { DATE($date) }
