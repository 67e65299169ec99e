one = One
greeting = Good
