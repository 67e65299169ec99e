# $addressee: to whom
letter = A letter was sent to the { NAME($addressee, article: "definite") }.
# $addressee: to whom
until = It was sent with { NAME($addressee, article: "definite") }.
