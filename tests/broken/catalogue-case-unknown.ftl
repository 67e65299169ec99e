# $sender: a value
greeting = { NAME($sender, case: "datve") }
