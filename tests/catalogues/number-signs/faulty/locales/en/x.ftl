# $number: the number
reply = Reply to the note No.{"\u00A0"}{ $number }
# $number: the number
file = Note No.{"\u00A0"}{ $number }
