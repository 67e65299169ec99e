# $count: how many
one = { $count ->
    [one] { $count } page
    [few] { $count } pages
   *[other] { $count } pages
 }
# $count: how many
two = { $count }
