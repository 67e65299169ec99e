date-brief = { $day }{"\u00A0"}{ NAME($month, case: "genitive") } { $year }{"\u00A0"}года
datetime-brief =
    { $date } в{"\u00A0"}{ $sharp ->
        [no] { $hour }.{ $minute }
       *[other] { $hour }.00
    }
