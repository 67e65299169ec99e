one = Good morning.
# $count: how many
two = On { $count }{"\u00A0"}p.
three = The end (really).
four = In 2024
five = Will the delegation come? The reply is awaited.
six = The Secretariat asks to be told whether the hall is open. The reply is awaited.
