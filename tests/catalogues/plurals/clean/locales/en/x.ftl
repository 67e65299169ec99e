# $count: how many
one = { $count ->
    [0] no pages
    [1] one page
   *[other] { $count } pages
 }
# $count: how many
two = { NUMBER($count, type: "ordinal") ->
    [one] { $count }st
    [two] { $count }nd
    [few] { $count }rd
   *[other] { $count }th
 }
