### Dates: $day, $month and $year in the $case that is asked for.

date-brief = { $case ->
    [locative] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "locative") }
   *[nominative] { $year } жылғы { $day }{"\u00A0"}{ NAME($month) }
}
