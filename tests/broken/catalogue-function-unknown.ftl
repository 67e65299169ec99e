greeting = { NAMES($sender) }
