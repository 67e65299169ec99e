plain-subject = { $words }
plain-words = { $words }
