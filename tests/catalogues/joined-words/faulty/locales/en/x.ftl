# $count: how many
# $date: the day
one = { $count } sheets by{ DATE($date) } at the latest
# $count: how many
two = { $count ->
    [one] One sheet
   *[other] { $count } sheets
}lie here and remain here
three = Many sheets remain and lie here
