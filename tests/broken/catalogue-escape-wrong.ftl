greeting = {"\q"} {"\u20"} {"open
last = x
