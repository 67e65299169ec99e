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
# $final: последний ли это раз
# $count: сколько
# $title: название
# @adds $count по-русски число называют всегда
three = { $final ->
    [yes] { $title }, всего { $count }
   *[no] { $title }, { $count }
 }
