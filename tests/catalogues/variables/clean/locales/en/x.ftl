# $count: how many
# $title: of what
# $sheets: sheets of paper
one = { $title }, { $count ->
    [one] one page
   *[other] { $count } pages
 }
# $count: how many
two = Page { $count }
# $final: whether no other follows: `yes` or `no`
# $count: how many
# $title: of what
three = { $final ->
    [yes] { $title }, { $count } in all
   *[no] { $title }
 }
