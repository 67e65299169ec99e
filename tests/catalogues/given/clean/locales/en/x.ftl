# $title: of what
one = { $title }
# $who: to whom
two = To { $who }
# $day: the day
# $month: the month, a name
# $year: the year
date-brief = { $day }{"\u00A0"}{ NAME($month) } { $year }
