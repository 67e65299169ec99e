one = № 5 of 27 June
# $count: how many
two = on { $count }{"\u00A0"}p. and { $count } pages in 2024. Astana waits.
three = by K. Tokayev
four = 5 members met for 2 years; Mr.{"\u00A0"}Sarybay spoke
five = since 2024
