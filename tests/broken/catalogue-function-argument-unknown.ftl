# $sender: a value
greeting = { NAME($sender, cse: "dative") }
