### Reissue: a document is sent anew.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
reissue-subject =
    Reissue: { $what ->
        [document-name] the document entitled “{ $document-name }”
       *[document] { NAME($document, article: "definite") }
    }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $replaces-number: the number of the replaced note
# $replaces-date: its date
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
reissue-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and, with reference to its note No.{"\u00A0"}{ $replaces-number } of { DATE($replaces-date) }, has the honour to reissue { $what ->
        [document-name] the document entitled “{ $document-name }”
       *[document] { NAME($document, article: "definite") }
    }.

# What becomes of the text that was sent before.
reissue-effect = The reissued text replaces the one forwarded with that note.

# Why it is sent again.
# $reason: why: `technical`, `translation` or `correction`
reissue-reason =
    { $reason ->
        [translation] The reissue follows a revision of the translation.
        [correction] The reissue follows the correction of an error in the text.
       *[technical] The reissue is for technical reasons.
    }
