one = Бейресми аударма
# $name: who
two = Title of { $name }
