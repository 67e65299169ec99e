-party-summit = Summit of Leaders
    .short = Summit
-party-forum = Summit of Friends
    .short = Summit
-party-china = People’s Republic of China
-term-china = People’s Republic of China
