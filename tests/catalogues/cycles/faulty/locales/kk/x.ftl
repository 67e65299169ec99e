-one = Бір { -two }
-two = { -one }
one = { -one }
two = Екі
