# $count: how many
one = { $count ->
    [one] one page
   *[other] { $count } pages
 }
