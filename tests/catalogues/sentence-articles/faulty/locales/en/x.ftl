# $addressee: to whom
closing = { NAME($addressee, article: "definite") } avails itself of this. Then { NAME($addressee, article: "initial") } thanks.
