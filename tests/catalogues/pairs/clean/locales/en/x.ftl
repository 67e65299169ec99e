# $name: who
one = ({ $name }) [a]
two = “Good ‘x’”
three = a) first, b) second
