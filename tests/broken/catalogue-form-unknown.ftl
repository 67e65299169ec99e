greeting = { NAME($sender, form: "tiny") }
