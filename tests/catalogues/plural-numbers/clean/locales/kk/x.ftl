# $count: how many
one = { $count ->
    [one] бір бет
   *[other] { $count } бет
 }
