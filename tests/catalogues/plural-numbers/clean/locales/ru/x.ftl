# $count: how many
one = { $count ->
    [1] страница
    [one] { $count } страница
    [few] { $count } страницы
   *[many] { $count } страниц
 }
