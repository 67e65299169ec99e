# $date: the day
# $addressee: to whom
one = { DATE($date) } для { $addressee }
# $count: how many
many = { $count ->
    [one] { NUMBER($count) } страница
    [few] { NUMBER($count) } страницы
    [many] { NUMBER($count) } страниц
   *[other] { NUMBER($count) } страницы
}
# A period within a year.
# $from-day: its first day, $from-month: and month
# $to-day: its last day, $to-month: and month
# $to-year: the year
period-in-year = { $from-day }{"\u00A0"}{ $from-month }{"\u00A0"}— { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
