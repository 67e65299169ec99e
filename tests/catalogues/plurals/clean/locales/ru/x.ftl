# $count: how many
one = { $count ->
    [0] нет страниц
    [one] { $count } страница
    [few] { $count } страницы
    [many] { $count } страниц
   *[other] { $count } страницы
 }
# $count: how many
two = { $count }-й
