### Acknowledgement: a note has been received.

# What the file is about, in its properties.
# $received-date: its date
# $received-number: the number of the note that was received
# @draft no source: awaits a native reviewer
acknowledgement-subject = { DATE($received-date, case: "attributive") } №{"\u00A0"}{ $received-number } нотасының алынғанын растау

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $received-date: its date
# $received-number: the number of the note that was received
# @draft no source: awaits a native reviewer
acknowledgement-opening = { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { DATE($received-date, case: "attributive") } №{"\u00A0"}{ $received-number } нотасының алынғанын растауды өзіне мәртебе санайды.

# Whose attention it has been brought to.
# $brought-to: who has been told
# @draft no source: awaits a native reviewer
acknowledgement-brought-to = Нотаның мазмұны { NAME($brought-to, case: "dative") } жеткізілді.
