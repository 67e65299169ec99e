# $date: the day
# $addressee: to whom
one = { $date } { NAME($addressee) }
# $count: how many
many = { $count ->
    [one] { NUMBER($count) } бет
   *[other] { NUMBER($count) } бет
}
