one = Доброе утро.
# $count: how many
two = На { $count } страницах
three = Конец (да.)
four = В 2024 г.
