# $count: how many
seat = { $count ->
    [one] One seat is kept of both.
   *[other] { $count } seats are kept.
}
five = Five copies are sent.
pair = The two parties meet one another.
