one = Доброе утро
two = Титул.
# $count: how many
three = { $count ->
    [one] { $count } страница.
    [few] { $count } страницы
   *[many] { $count } страниц.
 }
four = Ждите:
