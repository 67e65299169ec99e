# $count: how many
one = { $count ->
    [one] { $count } { absent }.
   *[other] { $count } бет.
 }
two = Екі
greeting = { one.title }.
