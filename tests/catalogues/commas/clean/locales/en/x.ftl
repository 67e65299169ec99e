one = The states that took part are named below.
two = The Secretariat informs that the hall is open.
three = Once again, and what is new, this is what matters.
four = A list of states whose delegates came and which took part.
