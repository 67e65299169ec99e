### Free note: its own words between opening and close.

# What the file is about, in its properties.
# $subject: what the note is about
# @draft no source: awaits a native reviewer
free-subject = { $subject }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
free-opening = { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь сообщить о нижеследующем.
