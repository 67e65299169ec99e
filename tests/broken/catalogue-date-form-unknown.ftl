# $date: a value
greeting = { DATE($date, form: "tiny") }
