-party-summit = Көшбасшылар саммиті
    .short = Саммит
-party-forum = Достар саммиті
    .short = Саммит
-party-china = Қытай Халық Республикасы
-term-china = Қытай Халық Республикасы
