# $addressee: to whom
closing = { NAME($addressee, article: "initial") } avails itself of this. Then { NAME($addressee, article: "definite") } thanks.
