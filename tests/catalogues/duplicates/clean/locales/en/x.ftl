# $count: how many
greeting = { $count } { $count ->
    [one] morning
   *[other] mornings
 } { $count ->
    [one] was
   *[other] were
 } good.
    .title = Day
