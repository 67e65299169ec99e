greeting = { NAME($sender, article: "indefinite") }
