# $addressee: to whom
letter = A letter was sent to { NAME($addressee, article: "definite") }.
# $addressee: to whom
until = The answer was brought by { NAME($addressee, article: "definite") } and read to { NAME($addressee, article: "definite") }.
# $sender: by whom
thanks = The gratitude of { NAME($sender, article: "definite") } for the letter is to be conveyed.
