# $number: the number
reply = Reply to the note No.{"\u00A0"}{ $number } (N 5/N 6)
# $number: the number
file = Note No.{"\u00A0"}{ $number }
# $first: a number
# $number: the number
both = Notes Nos.{"\u00A0"}{ $number } and { $first }
