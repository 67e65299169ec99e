reply = Ответ на ноту №{"\u00A0"}{ $number } (-N 5/N 6)
file = Нота под номером { $number }
both = Ноты под номерами { $number } и { $first }
