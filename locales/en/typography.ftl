### Where a line may not be broken. Not seen on paper: the program puts no-break spaces there, in sentences and in
### enclosures. Days are tied to their months, initials to names and dashes to the word before, without being listed.

# Words that never end a line, with spaces between: № and abbreviations before names or numbers.
no-break-after = № No. Nos. tel. Mr. Mrs. Ms. Dr. p. pp. para. Art. Annex Article Paragraph Page Cluster Clusters Enclosure Phase Section

# Words that stay with the number before them, with spaces between.
no-break-before = p. pp. noon a.m. p.m. km m % °C million billion per

# Words that never end a line of a letterhead or an address, with spaces between.
no-break-in-names = of the to and for on at in
