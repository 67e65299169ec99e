-party-china = People’s Republic of China
-party-states = United States
# $addressee: to whom
one = { NAME($addressee) } agreed.
