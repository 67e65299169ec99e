greeting = { NAME("sender") } { DATE() }
