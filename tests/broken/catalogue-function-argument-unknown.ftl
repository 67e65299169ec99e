greeting = { NAME($sender, cse: "dative") }
