one = Қайырлы таң!
two = Атауы
# $count: how many
three = { $count } бет
four = Күтіңіз…
