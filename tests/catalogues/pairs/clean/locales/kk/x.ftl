# $name: who
one = ({ $name }) [а]
two = «Қайырлы»
three = а) бірінші, ә) екінші
