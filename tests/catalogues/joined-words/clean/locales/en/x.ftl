# $count: how many
# $date: the day
one = The { $count }th sheet, by { DATE($date) }
# $count: how many
two = “{ $count }” ({ $count }%) of the sheets
# $count: how many
three = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
} here
