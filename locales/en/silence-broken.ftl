### Silence procedure broken: the document is not adopted.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
silence-broken-subject =
    Silence procedure broken: { $what ->
        [document-name] the document entitled “{ $document-name }”
       *[document] { NAME($document, article: "definite") }
    }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# $deadline: when the time ends
silence-broken-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to inform { AGREE($addressee) ->
        [plural] them
       *[singular] the latter
    } that the silence procedure on { $what ->
        [document-name] the document entitled “{ $document-name }”
       *[document] { NAME($document, article: "definite") }
    }, with a deadline of { DATETIME($deadline, form: "deadline") }, has been broken.

# Who objected, where it was one.
# $party: who objected
silence-broken-objection = A written objection was received from { NAME($party, article: "definite") }.

# Before the list of those who objected.
silence-broken-objections = Written objections were received from the following:

# One of several who objected.
# $party: who objected
silence-broken-party = { NAME($party, article: "initial") }.

# What follows.
silence-broken-effect = Accordingly, the text has not been adopted.
