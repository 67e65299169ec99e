greeting = Good morning.
# $count: how many
three = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
braces = A {"{"} is a brace.
