# $date: the day
# $addressee: to whom
one = On { $date } to { NAME($addressee) }
# $count: how many
many = { NUMBER($count) ->
    [one] { NUMBER($count) } page
   *[other] { NUMBER($count) } pages
}
# A period within a year.
# $from-day: its first day, $from-month: and month
# $to-day: its last day, $to-month: and month
# $to-year: the year
period-in-year = { $from-day }{"\u00A0"}{ NAME($from-month) }–{ $to-day }{"\u00A0"}{ NAME($to-month) } { $to-year }
