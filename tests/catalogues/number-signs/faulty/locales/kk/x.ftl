reply = No.{"\u00A0"}{ $number } нотаға жауап
file = { $number } нота
