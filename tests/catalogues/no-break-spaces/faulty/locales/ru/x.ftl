one = № 5 от 27 июня, г. Астана
# $count: how many
two = на { $count } л.
three = от К. К. Токаева
