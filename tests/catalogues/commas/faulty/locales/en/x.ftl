one = The states that took part are named below.
two = The Secretariat informs that the hall is open.
