plain-subject = Subject
plain-words = { NUMBER($words) }
