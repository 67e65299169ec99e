# $titel: заглавие
one = Для { $name }
# Two of them.
# $first: the one
two = От { $first } до { $second }
