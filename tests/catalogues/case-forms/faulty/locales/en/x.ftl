-party-china = People’s Republic of China
    .short = China
