# $count: how many
one = { $count ->
    [one] бет
   *[other] { $count } бет
 }
