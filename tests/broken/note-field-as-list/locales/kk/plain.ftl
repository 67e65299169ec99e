plain-subject = Тақырып
# $words-number: a value
plain-words = { $words-number }
