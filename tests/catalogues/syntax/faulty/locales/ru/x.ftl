# $count: how many
three = { $count ->
   *[one] { $count } страница
    [few] { $count } страницы
   *[many] { $count } страниц
}
one = Один.
four = Четыре.
greeting = Доброе утро.
five =
