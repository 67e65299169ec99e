# The subject.
plain-subject = Тема
# The text.
# $words: the deadline
plain-words = { DATETIME($words) }
