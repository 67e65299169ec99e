one = Всё
# $cuont: how many
two = Страница { $cuont }
# $count: how many
three = Страница { $count }
