# $sender: a value
greeting = { NAME($sender, form: "tiny") }
