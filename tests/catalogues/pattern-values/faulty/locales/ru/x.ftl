date-brief = { $day }{"\u00A0"}{ NAME($month, case: "genitive") }
datetime-brief =
    { $date } в{"\u00A0"}{ $sharp ->
        [no] { $hour }.{ $minute }
       *[other] 10.00
    }
