greeting = { DATE($date, case: "locative") }
