### Transmittal: forwards documents, as a rule those that a body has approved.

# What the file is about, in its properties.
# $has-approved-by: whether `approved-by` is given
# $has-meeting-date: whether `meeting-date` is given
# $meeting-date: the day of the meeting
# $approved-by: the body that approved it
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $documents: what is sent, a term
# @draft no source: awaits a native reviewer
transmittal-subject =
    { $has-approved-by ->
        [yes]
            { $has-meeting-date ->
                [yes]
                    { DATE($meeting-date, case: "locative") } өткен { NAME($approved-by, case: "genitive") } отырысында мақұлданған { $what ->
                        [document-name] «{ $document-name }» құжатын
                       *[documents] { NAME($documents, case: "accusative") }
                    } жолдау
               *[no]
                    { NAME($approved-by, case: "genitive") } отырысында мақұлданған { $what ->
                        [document-name] «{ $document-name }» құжатын
                       *[documents] { NAME($documents, case: "accusative") }
                    } жолдау
            }
       *[no]
            { $what ->
                [document-name] «{ $document-name }» құжатын
               *[documents] { NAME($documents, case: "accusative") }
            } жолдау
    }

# The first paragraph: in Kazakh the compliments and the request are one sentence.
# $has-approved-by: whether `approved-by` is given
# $has-meeting-date: whether `meeting-date` is given
# $sender: who sends the note
# $addressee: to whom
# $meeting-date: the day of the meeting
# $approved-by: the body that approved it
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $documents: what is sent, a term
transmittal-opening =
    { $has-approved-by ->
        [yes]
            { $has-meeting-date ->
                [yes]
                    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { DATE($meeting-date, case: "locative") } өткен { NAME($approved-by, case: "genitive") } отырысында мақұлданған { $what ->
                        [document-name] «{ $document-name }» құжатын
                       *[documents] { NAME($documents, case: "accusative") }
                    } жолдауды өзіне мәртебе санайды.
               *[no]
                    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { NAME($approved-by, case: "genitive") } отырысында мақұлданған { $what ->
                        [document-name] «{ $document-name }» құжатын
                       *[documents] { NAME($documents, case: "accusative") }
                    } жолдауды өзіне мәртебе санайды.
            }
       *[no]
            { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { $what ->
                [document-name] «{ $document-name }» құжатын
               *[documents] { NAME($documents, case: "accusative") }
            } жолдауды өзіне мәртебе санайды.
    }
