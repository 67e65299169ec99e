### Where a line may not be broken. Not seen on paper: the program puts no-break spaces there, in sentences and in
### enclosures. Days are tied to their months, initials to names and dashes to the word before, without being listed.

# Words that never end a line, with spaces between: № and abbreviations before names or numbers.
no-break-after = № тел. эл. т. г. ул. ст. п. пункт пункта пункте статья статьи страница странице стр. гл. рис. с. в во с со к ко о об у и а

# Words that stay with the number before them, with spaces between.
no-break-before = л. стр. экз. г. гг. года году годы часов ч. мин. км м % °C процент процента процентов тыс. млн млрд

# Words that never end a line of a letterhead or an address, with spaces between.
no-break-in-names = в во и о об по при на для
