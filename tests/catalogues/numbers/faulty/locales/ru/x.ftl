seats = Оставлено 26 мест.
start = Заседание начинается в 10:00.
budget = Бюджет составляет 1250 единиц.
-party-forum = Форум-2025
    .genitive = Форума-2025
# $count: how many
rows = { $count ->
    [one] { $count } ряд по 30 мест
    [few] { $count } ряда по 40 мест
    [many] { $count } рядов по 30 мест
   *[other] { $count } ряда по 30 мест
}
copies = Нота направляется в нескольких экземплярах.
