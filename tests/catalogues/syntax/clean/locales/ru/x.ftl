greeting = Доброе утро.
# $count: how many
three = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[many] { $count } страниц
}
braces = Знак {"{"} есть скобка.
