reply = Ответ на ноту N{"\u00A0"}{ $number }
file = Нота { $number }
