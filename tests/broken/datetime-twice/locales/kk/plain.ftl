plain-subject = Subject
plain-words = { DATETIME($words) }
