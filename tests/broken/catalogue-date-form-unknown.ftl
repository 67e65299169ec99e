greeting = { DATE($date, form: "tiny") }
