plain-subject = Тема
# $words-number: a value
plain-words = { $words-number }
