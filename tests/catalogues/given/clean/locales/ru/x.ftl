one = { $title }
two = Кому: { $who }
date-brief = { $day }{"\u00A0"}{ NAME($month, case: "genitive") } { $year }{"\u00A0"}года
