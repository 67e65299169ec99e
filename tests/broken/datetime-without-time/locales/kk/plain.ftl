plain-subject = Тақырып
# $words: a value
plain-words = { DATETIME($words) }
