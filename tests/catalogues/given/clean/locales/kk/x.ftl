one = { $title }
two = Кімге: { $who }
date-brief = { $year } жылғы { $day }{"\u00A0"}{ NAME($month) }
