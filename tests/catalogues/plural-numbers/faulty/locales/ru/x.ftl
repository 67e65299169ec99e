# $count: how many
one = { $count ->
    [one] страница
    [few] { $count } страницы
   *[many] { $count } страниц
 }
