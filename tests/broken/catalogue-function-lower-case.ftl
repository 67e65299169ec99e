# $sender: a value
greeting = { name($sender) }
