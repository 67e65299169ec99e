one = № 5 of 27 June
# $count: how many
two = on { $count } p.
three = by K. Tokayev
