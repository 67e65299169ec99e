# $count: how many
seat = { $count ->
    [one] Two seats are kept.
   *[other] { $count } seats are kept.
}
five = Five copies are sent.
