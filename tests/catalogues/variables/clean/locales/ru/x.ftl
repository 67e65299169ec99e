# $sheets: листы
# $count: сколько
# @omits $title речь идет только о листах
one = { $sheets } / { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[many] { $count } страниц
 }
# $count: сколько
# @omits $count листы считаются отдельно
two = Страница
