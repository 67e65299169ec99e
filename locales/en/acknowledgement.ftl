### Acknowledgement: a note has been received.

# What the file is about, in its properties.
# $received-number: the number of the note that was received
# $received-date: its date
acknowledgement-subject = Acknowledgement of note No.{"\u00A0"}{ $received-number } of { DATE($received-date) }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $received-number: the number of the note that was received
# $received-date: its date
acknowledgement-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to acknowledge receipt of { AGREE($addressee) ->
        [plural] their
       *[singular] the latter’s
    } note No.{"\u00A0"}{ $received-number } of { DATE($received-date) }.

# Whose attention it has been brought to.
# $brought-to: who has been told
acknowledgement-brought-to = The contents of the note have been brought to the attention of { NAME($brought-to, article: "definite") }.
