### Free note: its own words between opening and close.

# What the file is about, in its properties.
# $subject: what the note is about
free-subject = { $subject }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
free-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to inform { AGREE($addressee) ->
        [plural] them
       *[singular] the latter
    } of the following.
