plain-subject = Subject
# $words: a value
plain-words = { $words }
