# $date: the day
# $addressee: to whom
one = { DATE($date) } для { $addressee }
