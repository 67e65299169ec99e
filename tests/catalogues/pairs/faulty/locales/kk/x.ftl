# $name: who
one = [{ $name }
two = Қайырлы»
# $count: how many
three = { $count }
four = “{ $city }» қонақүйі
