# The subject.
plain-subject = Subject
# The text.
# $words: the deadline
plain-words = { DATETIME($words) }
