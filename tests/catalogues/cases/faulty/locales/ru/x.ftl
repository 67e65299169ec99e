-party-china = Китайская Народная Республика
    .short = Китай
# $addressee: to whom
# $sender: who sends
one = Для { NAME($addressee, case: "genitive") } пишет { NAME($sender) }
