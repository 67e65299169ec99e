# $sender: a value
greeting = { NAME($sender, article: "indefinite") }
