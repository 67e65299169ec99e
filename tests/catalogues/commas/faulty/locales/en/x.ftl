one = The states that took part are named below.
two = The Secretariat informs that the hall is open.
three = Given that the term is over, the talks are closed.
