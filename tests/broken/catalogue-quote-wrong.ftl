greeting = { NAME($sender, case: dative) }
