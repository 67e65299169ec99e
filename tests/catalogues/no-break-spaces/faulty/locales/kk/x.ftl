one = № 5, 27 маусым
# $count: how many
two = { $count } п.
three = Қ. Тоқаев, қ. Астана
