greeting = { NAME($sender, case: "datve") }
