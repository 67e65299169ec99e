# Who it is for.
one = To { $name }
# Two of them.
# $first: the one
# $second: the other
two = From { $first } to { $second }
