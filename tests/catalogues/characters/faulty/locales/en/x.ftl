soft = co­operation
escaped = Good{"\u200B"} morning
