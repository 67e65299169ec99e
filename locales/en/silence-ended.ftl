### Silence procedure ended: the document is adopted.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
silence-ended-subject =
    Adoption by silence procedure: { $what ->
        [document-name] the document entitled “{ $document-name }”
       *[document] { NAME($document, article: "definite") }
    }

# The first paragraph.
# $has-adopted-by: whether a body is named
# $sender: who sends the note
# $addressee: to whom
# $deadline: when the time ends
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# $adopted-by: the body that adopts it
silence-ended-opening =
    { $has-adopted-by ->
        [yes]
            { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to inform { AGREE($addressee) ->
                [plural] them
               *[singular] the latter
            } that, no written objection having been received by the deadline of { DATETIME($deadline, form: "deadline") }, { $what ->
                [document-name] the document entitled “{ $document-name }” has
               *[document]
                    { AGREE($document) ->
                        [plural] { NAME($document, article: "definite") } have
                       *[singular] { NAME($document, article: "definite") } has
                    }
            } been adopted by { NAME($adopted-by, article: "definite") }.
       *[no]
            { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to inform { AGREE($addressee) ->
                [plural] them
               *[singular] the latter
            } that, no written objection having been received by the deadline of { DATETIME($deadline, form: "deadline") }, { $what ->
                [document-name] the document entitled “{ $document-name }” has
               *[document]
                    { AGREE($document) ->
                        [plural] { NAME($document, article: "definite") } have
                       *[singular] { NAME($document, article: "definite") } has
                    }
            } been adopted.
    }
