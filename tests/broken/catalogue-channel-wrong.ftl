# $body: the body
-channel-bureau = Bureau of { NAME($body) }
    .short = Bureau of { $party }
    .short-dative = { NAME($party, cas: "dative") }
