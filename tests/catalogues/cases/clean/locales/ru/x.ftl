-party-china = Китайская Народная Республика
    .genitive = Китайской Народной Республики
    .short = Китай
# $addressee: to whom
one = Для { NAME($addressee, case: "genitive") }
