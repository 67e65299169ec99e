-party-china = People’s Republic of China
    .short = China
# $sender: who sends
# $addressee: to whom
one = To { NAME($addressee, case: "dative") } from { NAME($sender) }
