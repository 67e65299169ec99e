### Dates: $day, $month, $year, $hour, $minute and $time in the $case that is asked for.

date-brief = { $day }{"\u00A0"}{ NAME($month) } { $year }{"\u00A0"}года
datetime-until = { $time ->
    [midnight] полночь { $day }{"\u00A0"}{ NAME($month, case: "genitive") }
    [noon] полдень { $day }{"\u00A0"}{ NAME($month, case: "genitive") }
   *[other] { $hour }:{ $minute } { $day }{"\u00A0"}{ NAME($month, case: "genitive") }
}
