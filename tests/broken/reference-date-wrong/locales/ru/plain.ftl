plain-subject = Subject
plain-words = { $words-number }
