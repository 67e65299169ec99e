greeting = { name($sender) }
