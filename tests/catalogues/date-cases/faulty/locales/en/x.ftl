### Dates: $day, $month and $year in the $case that is asked for.

date-brief = { $day }{"\u00A0"}{ NAME($month) } { $year }
