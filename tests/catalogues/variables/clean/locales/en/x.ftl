# $count: how many
# $title: of what
# $sheets: sheets of paper
one = { $title }, { $count ->
    [one] one page
   *[other] { $count } pages
 }
# $count: how many
two = Page { $count }
