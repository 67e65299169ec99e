### Dates: $day, $month, $year, $hour, $minute and $time in the $case that is asked for.

date-brief = { $case ->
    [locative] { $year } жылғы { $day }{"\u00A0"}{ NAME($month) }
   *[nominative] { $year } жылғы { $day }{"\u00A0"}{ NAME($month) }
}
datetime-until = { $time ->
    [midnight] { $day }{"\u00A0"}{ NAME($month) }, сағат{"\u00A0"}00.00
    [noon] { $day }{"\u00A0"}{ NAME($month, case: "locative") }, сағат{"\u00A0"}12.00
   *[other] { $day }{"\u00A0"}{ NAME($month, case: "locative") }, сағат{"\u00A0"}{ $hour }.{ $minute }
}
