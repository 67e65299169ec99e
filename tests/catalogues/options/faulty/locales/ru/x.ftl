one = { NUMBER($seat) } место
