one = {" "}
two = Слово
    .title = {"\u00A0"}
# $count: how many
three = { $count ->
    [one] { $count } страница
    [few] {""}
   *[many] { $count } страниц
 }
