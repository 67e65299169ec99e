### Free note: its own words between opening and close.

# What the file is about, in its properties.
# $subject: what the note is about
# @draft no source: awaits a native reviewer
free-subject = { $subject }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# @draft no source: awaits a native reviewer
free-opening = { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, төмендегіні хабарлауды өзіне мәртебе санайды.
