### Transmittal: forwards documents that a body has approved.

# What the file is about, in its properties.
# $documents: what is forwarded
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
# @draft no source: awaits a native reviewer
transmittal-subject = { DATE($meeting-date, case: "locative") } өткен { NAME($approved-by, case: "genitive") } отырысында мақұлданған { NAME($documents, case: "accusative") } жолдау

# The first paragraph: in Kazakh the compliments and the request are one sentence.
# $sender: who sends the note
# $addressee: to whom
# $documents: what is forwarded
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
transmittal-opening = { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { DATE($meeting-date, case: "locative") } өткен { NAME($approved-by, case: "genitive") } отырысында мақұлданған { NAME($documents, case: "accusative") } жолдауды өзіне мәртебе санайды.
