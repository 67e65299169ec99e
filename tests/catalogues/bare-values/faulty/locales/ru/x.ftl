# $date: the day
# $addressee: to whom
one = { DATE($date) } для { $addressee }
# $count: how many
many = { $count ->
    [one] { NUMBER($count) } страница
    [few] { NUMBER($count) } страницы
    [many] { NUMBER($count) } страниц
   *[other] { NUMBER($count) } страницы
}
