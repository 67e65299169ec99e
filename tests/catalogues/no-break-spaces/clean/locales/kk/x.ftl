one = № 5, 27 маусым
# $count: how many
two = { $count }{"\u00A0"}п. және { $count } бет 2024 жылы. Астана күтеді.
three = Қ. Тоқаев, қ. Астана
