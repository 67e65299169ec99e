# $date: the day
# $addressee: to whom
one = { $date } { NAME($addressee) }
# $count: how many
many = { $count ->
    [one] { NUMBER($count) } бет
   *[other] { NUMBER($count) } бет
}
# A period within a year.
# $from-day: its first day, $from-month: and month
# $to-day: its last day, $to-month: and month
# $to-year: the year
period-in-year = { $to-year } жылғы { $from-day }{"\u00A0"}{ NAME($from-month) }{"\u00A0"}— { $to-day }{"\u00A0"}{ $to-month }
