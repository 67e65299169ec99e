# $name: who
one = { $name })
two = «Доброе
# $count: how many
three = { $count ->
    [one] ({ $count } страница)
    [few] ({ $count } страницы)
   *[many] { $count } страниц)
 }
four = Гостиница «{ $city }”
