seats = 25 орын бос қалдырылды.
start = Отырыс 11:00-де басталады.
budget = Бюджет 1 520 бірлік.
-party-forum = Форум-2025
    .dative = Форум-2025-ке
# $count: how many
rows = { $count ->
    [one] 30 орыннан { $count } қатар
   *[other] 30 орыннан { $count } қатар
}
copies = Нота 45 дана етіп, 60 елге жіберіледі.
