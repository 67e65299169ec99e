one = { $count }{"\u00A0"}страниц
