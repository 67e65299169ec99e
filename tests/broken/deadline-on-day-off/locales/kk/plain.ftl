# The subject.
plain-subject = Тақырып
# The text.
# $words: the deadline
plain-words = { DATETIME($words) }
