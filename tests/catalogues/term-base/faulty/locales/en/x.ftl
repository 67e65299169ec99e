one = Seats for the Member States
two = The Republic of Kazakhstan is host
-word = meeting
three = The { -word } begins
