### Transmittal: forwards documents, as a rule those that a body has approved.

# What the file is about, in its properties.
# $has-approved-by: whether `approved-by` is given
# $has-meeting-date: whether `meeting-date` is given
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $documents: what is sent, a term
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
transmittal-subject =
    { $has-approved-by ->
        [yes]
            { $has-meeting-date ->
                [yes]
                    Transmittal of { $what ->
                        [document-name] the document entitled “{ $document-name }”
                       *[documents] { NAME($documents, article: "definite") }
                    } approved at the { NAME($approved-by) } meeting on { DATE($meeting-date) }
               *[no]
                    Transmittal of { $what ->
                        [document-name] the document entitled “{ $document-name }”
                       *[documents] { NAME($documents, article: "definite") }
                    } approved at the { NAME($approved-by) } meeting
            }
       *[no]
            Transmittal of { $what ->
                [document-name] the document entitled “{ $document-name }”
               *[documents] { NAME($documents, article: "definite") }
            }
    }

# The first paragraph: in Kazakh the compliments and the request are one sentence.
# $has-approved-by: whether `approved-by` is given
# $has-meeting-date: whether `meeting-date` is given
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $documents: what is sent, a term
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
transmittal-opening =
    { $has-approved-by ->
        [yes]
            { $has-meeting-date ->
                [yes]
                    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to forward { $what ->
                        [document-name] the document entitled “{ $document-name }”
                       *[documents] { NAME($documents, article: "definite") }
                    } approved at the { NAME($approved-by) } meeting on { DATE($meeting-date) }.
               *[no]
                    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to forward { $what ->
                        [document-name] the document entitled “{ $document-name }”
                       *[documents] { NAME($documents, article: "definite") }
                    } approved at the { NAME($approved-by) } meeting.
            }
       *[no]
            { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to forward { $what ->
                [document-name] the document entitled “{ $document-name }”
               *[documents] { NAME($documents, article: "definite") }
            }.
    }
