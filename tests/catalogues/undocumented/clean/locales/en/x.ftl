# $name: who
one = To { $name }
