one = Good morning.
# $count: how many
two = On { $count }{"\u00A0"}p.
three = The end (really).
four = In 2024
