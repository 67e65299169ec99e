# $count: how many
one = { $count
greeting = Good morning.
two no equals sign
# $count: how many
three = { $count ->
    [one] { $count } page
    [other] { $count } pages
}
four = Good } morning.
