-party-china = People’s Republic of China
    .short = China
# The forum of the council.
-term-forum = CICA Forum
