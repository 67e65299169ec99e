# $sender: a value
greeting = { NAME($sender, case: dative) }
