one = The Republic of Kazakhstan informs that Kazakhstan is host
