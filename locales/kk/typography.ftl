### Where a line may not be broken. Not seen on paper: the program puts no-break spaces there, in sentences and in
### enclosures. Days are tied to their months, initials to names and dashes to the word before, without being listed.

# Words that never end a line, with spaces between: № and abbreviations before names or numbers.
no-break-after = № тел. эл. қ. б. сағат

# Words that stay with the number before them, with spaces between.
no-break-before = п. б. бет парақ дана ж. жж. жыл жылғы жылы жылдың жылға жылдан сағат мин. км м % °C пайыз пайызы пайызын пайызға пайыздан мың млн млрд

# Words that never end a line of a letterhead or an address, with spaces between; Kazakh has no prepositions.
no-break-in-names = №
