one = № 5 of 27 June
# $count: how many
two = on { $count } p.
three = by K. Tokayev
four = Mr. Sarybay waits for 5 km
five = see p. 5
six = since 2024 until 12 hours
seven = 5{"\u00A0"}%
including = The list has chairs, including new ones, in the hall.
