# $date: the day
# $addressee: to whom
one = On { $date } to { NAME($addressee) }
# $count: how many
many = { NUMBER($count) ->
    [one] { NUMBER($count) } page
   *[other] { NUMBER($count) } pages
}
