one = Good morning.
two = Title
# $count: how many
three = { $count ->
    [one] One page.
   *[other] { $count } pages.
 }
four = Wait…
