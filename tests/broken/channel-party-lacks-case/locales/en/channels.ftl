# $party: the party
-channel-bureau = Bureau of { NAME($party, case: "genitive") }
    .address = Bureau of { NAME($party) }
    .article = the
