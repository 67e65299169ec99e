greeting = Good morning.
greeting = Good day.
other = A word.
