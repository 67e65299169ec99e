# $addressee: to whom
closing = { NAME($addressee, article: "definite") } avails itself of this. Then { NAME($addressee, article: "initial") } thanks.
-party-oscse = Organization for Security
    .article = the
    .number = singular
# $addressee: to whom
opening = { NAME($addressee) } is thanked.
