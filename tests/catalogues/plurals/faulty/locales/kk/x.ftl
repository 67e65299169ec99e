# $count: how many
one = { $count ->
    [one] { $count } бет
    [many] { $count } бет
   *[other] { $count } бет
 }
# $count: how many
two = { $count }-бет
