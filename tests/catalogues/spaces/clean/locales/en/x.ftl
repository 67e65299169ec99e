one = Good morning, … .NET (all)
two = At 12:30, 5 %, a:b
three =
    Good
    morning
six =
    Good
      morning
