# $addressee: to whom
one = Compliments are sent to { NAME($addressee, article: "definite") }.
# $addressee: to whom
two = Letters are sent to { NAME($addressee, article: "definite") } too.
# $addressee: to whom
three = Books are sent to { NAME($addressee) }.
