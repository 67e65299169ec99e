one = {""}
two = Word
    .title = Title
# $count: how many
three = { $count ->
    [one] { $count } page
   *[other] {""}
 }
