# $count: how many
one = { $count ->
    [one] { $count } бет
   *[other] { $count } бет
 }
# $count: how many
two = { NUMBER($count, type: "ordinal") ->
    [many] { $count }-бет
   *[other] { $count }-бет
 }
