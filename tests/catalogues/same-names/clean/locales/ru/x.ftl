-party-summit = Саммит лидеров
    .short = Саммит
-party-forum = Саммит друзей
    .short = Саммит
-party-china = Китайская Народная Республика
-term-china = Китайская Народная Республика
