### Dates: $day, $month, $year, $hour, $minute and $time in the $case that is asked for.

date-brief = { $day }{"\u00A0"}{ NAME($month) } { $year }
# Until when: $day, $month, $hour, $minute; $time is `midnight` or `noon` or another.
datetime-until = { $time ->
    [midnight] midnight on { $day }{"\u00A0"}{ NAME($month) }
    [noon] noon on { $day }{"\u00A0"}{ NAME($month) }
   *[other] { $hour }:{ $minute } on { $day }{"\u00A0"}{ NAME($month) }
}
