### Transmittal: forwards documents, as a rule those that a body has approved.

# What the file is about, in its properties.
# $has-approved-by: whether `approved-by` is given
# $has-meeting-date: whether `meeting-date` is given
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $documents: what is sent, a term
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
# @draft no source: awaits a native reviewer
transmittal-subject =
    { $has-approved-by ->
        [yes]
            { $has-meeting-date ->
                [yes]
                    Препровождение: { $what ->
                        [document-name] документ «{ $document-name }», утвержденный
                       *[documents]
                            { NAME($documents) }, { AGREE($documents) ->
                                [plural] утвержденные
                                [feminine] утвержденная
                                [neuter] утвержденное
                               *[masculine] утвержденный
                            }
                    } на заседании { NAME($approved-by, case: "genitive") } { DATE($meeting-date) }
               *[no]
                    Препровождение: { $what ->
                        [document-name] документ «{ $document-name }», утвержденный
                       *[documents]
                            { NAME($documents) }, { AGREE($documents) ->
                                [plural] утвержденные
                                [feminine] утвержденная
                                [neuter] утвержденное
                               *[masculine] утвержденный
                            }
                    } на заседании { NAME($approved-by, case: "genitive") }
            }
       *[no]
            Препровождение: { $what ->
                [document-name] документ «{ $document-name }»
               *[documents] { NAME($documents) }
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
                    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь препроводить { $what ->
                        [document-name] документ «{ $document-name }», утвержденный
                       *[documents]
                            { NAME($documents, case: "accusative") }, { AGREE($documents) ->
                                [plural] утвержденные
                                [feminine] утвержденную
                                [neuter] утвержденное
                               *[masculine] утвержденный
                            }
                    } на заседании { NAME($approved-by, case: "genitive") } { DATE($meeting-date) }.
               *[no]
                    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь препроводить { $what ->
                        [document-name] документ «{ $document-name }», утвержденный
                       *[documents]
                            { NAME($documents, case: "accusative") }, { AGREE($documents) ->
                                [plural] утвержденные
                                [feminine] утвержденную
                                [neuter] утвержденное
                               *[masculine] утвержденный
                            }
                    } на заседании { NAME($approved-by, case: "genitive") }.
            }
       *[no]
            { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь препроводить { $what ->
                [document-name] документ «{ $document-name }»
               *[documents] { NAME($documents, case: "accusative") }
            }.
    }
