-party-china = People’s Republic of China
    .short = China
# $addressee: to whom
one = To { NAME($addressee) }
