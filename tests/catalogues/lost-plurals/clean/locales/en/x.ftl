# $count: how many
one = { $count ->
    [one] { $count } page
   *[other] { $count } pages
 }
