plain-subject = Тема
# $words: a value
plain-words = { NUMBER($words) }
