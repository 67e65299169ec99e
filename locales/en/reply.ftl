### Reply: answers a note of the addressee.

# What the file is about, in its properties.
# $reply-to-number: the number of the note that is answered
# $reply-to-date: its date
reply-subject = Reply to note No.{"\u00A0"}{ $reply-to-number } of { DATE($reply-to-date) }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $reply-to-number: the number of the note that is answered
# $reply-to-date: its date
reply-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and, with reference to { AGREE($addressee) ->
        [plural] their
       *[singular] the latter’s
    } note No.{"\u00A0"}{ $reply-to-number } of { DATE($reply-to-date) }, has the honour to state the following.
