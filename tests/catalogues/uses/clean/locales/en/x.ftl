greeting = Good morning.
