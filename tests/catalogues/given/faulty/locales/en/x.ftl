# $title: of what
one = { $titel }
# $who: to whom
two = To { $whom }
# $day: the day
# $month: the month, a name
# $year: the year
date-brief = { $day }{"\u00A0"}{ NAME($month) } { $year }
