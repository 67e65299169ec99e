one = Қайырлы таң.
# $count: how many
two = { $count } бетте
three = «Соңы.»
four = 2024 ж.
