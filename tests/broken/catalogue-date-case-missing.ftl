# $date: a value
greeting = { DATE($date, case: "locative") }
