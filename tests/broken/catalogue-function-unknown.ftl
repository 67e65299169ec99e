# $sender: a value
greeting = { NAMES($sender) }
