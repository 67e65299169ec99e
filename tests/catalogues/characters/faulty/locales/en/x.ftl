soft = co­operation
escaped = Good{"\u200B"} morning
tab = The	plan of the year
