# $addressee: to whom
# $date: the day
one = To { NAEM($addressee) } on { DATE($date, from: "short") }
