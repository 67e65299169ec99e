### Reply: answers a note of the addressee.

# What the file is about, in its properties.
# $reply-to-date: its date
# $reply-to-number: the number of the note that is answered
# @draft no source: awaits a native reviewer
reply-subject = { DATE($reply-to-date, case: "attributive") } №{"\u00A0"}{ $reply-to-number } нотасына жауап

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $reply-to-date: its date
# $reply-to-number: the number of the note that is answered
# @draft no source: awaits a native reviewer
reply-opening = { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { DATE($reply-to-date, case: "attributive") } №{"\u00A0"}{ $reply-to-number } нотасына жауап ретінде мынаны хабарлауды өзіне мәртебе санайды.
