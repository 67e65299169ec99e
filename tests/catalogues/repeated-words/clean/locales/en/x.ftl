one = He said that that was it, 5 5
