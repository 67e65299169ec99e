# $words: a value
plain-subject = { $words }
# $words: a value
plain-words = { $words }
