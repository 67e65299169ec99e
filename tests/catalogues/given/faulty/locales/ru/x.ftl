one = { $title }
two = Кому: { $who }
date-brief = { $dya }{"\u00A0"}{ NAME($month, case: "genitive") } { $year }{"\u00A0"}года
