greeting = Қайырлы таң.
# $count: how many
three = { $count ->
    [one] { $count } бет
   *[other] { $count } бет
}
braces = {"{"} белгісі — жақша.
