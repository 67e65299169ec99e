plain-subject = Subject
# $words-number: a value
plain-words = { $words-number }
