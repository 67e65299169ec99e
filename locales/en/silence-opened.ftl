### Silence procedure opened.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
silence-opened-subject =
    Silence procedure: { $what ->
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
silence-opened-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to inform { AGREE($addressee) ->
        [plural] them
       *[singular] the latter
    } that { $what ->
        [document-name] the document entitled “{ $document-name }” is
       *[document]
            { AGREE($document) ->
                [plural] { NAME($document, article: "definite") } are
               *[singular] { NAME($document, article: "definite") } is
            }
    } subject to a silence procedure with a deadline of { DATETIME($deadline, form: "deadline") }.

# The symbol of the document.
# $symbol: the symbol of the document
silence-opened-symbol = The text bears the symbol { $symbol }.

# What follows if nobody objects.
# $has-adopted-by: whether a body is named
# $adopted-by: the body that adopts it
silence-opened-effect =
    { $has-adopted-by ->
        [yes] In the absence of written objections received by that time, the text will be deemed adopted by { NAME($adopted-by, article: "definite") }.
       *[no] In the absence of written objections received by that time, the text will be deemed adopted.
    }
