# $addressee: to whom
closing = { NAME($addressee, article: "initial") } avails itself of this. Then { NAME($addressee, article: "definite") } thanks.
# $addressee: to whom
aside = The list is short. ({ NAME($addressee, article: "initial") } has another.)
# $addressee: to whom
signed = Yours sincerely,
    { NAME($addressee, article: "initial") }
# $addressee: to whom
# $place: where
heading = { NAME($addressee) } in { NAME($place) }
# $place: where
spot = { NAME($place) } is named.
