# $count: how many
one = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[other] { $count } страниц
 }
# $count: how many
two = { NUMBER($count, type: "ordinal") ->
    [one] { $count }-я
   *[other] { $count }-й
 }
