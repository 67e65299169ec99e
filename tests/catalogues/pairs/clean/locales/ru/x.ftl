# $name: who
one = ({ $name }) [а]
two = «Доброе „х“»
three = а) первое, б) второе
