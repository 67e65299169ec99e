one = № 5 от 27 июня, г. Астана
# $count: how many
two = на { $count } л.
three = от К. К. Токаева
four = Токаев К. К. ждет 5 км
five = см. стр. 5
six = с 2024 года до 12 ч.
seven = 5 %
