### Silence procedure ended: the document is adopted.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
silence-ended-subject =
    Принятие по процедуре умолчания: { $what ->
        [document-name] документ «{ $document-name }»
       *[document] { NAME($document) }
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
# @draft no source: awaits a native reviewer
silence-ended-opening =
    { $has-adopted-by ->
        [yes]
            { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь сообщить, что, поскольку до { DATETIME($deadline, form: "deadline") } письменных возражений не поступило, { $what ->
                [document-name] документ «{ $document-name }» принят
               *[document]
                    { NAME($document) } { AGREE($document) ->
                        [plural] приняты
                        [feminine] принята
                        [neuter] принято
                       *[masculine] принят
                    }
            } { NAME($adopted-by, case: "instrumental") }.
       *[no]
            { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь сообщить, что, поскольку до { DATETIME($deadline, form: "deadline") } письменных возражений не поступило, { $what ->
                [document-name] документ «{ $document-name }» принят
               *[document]
                    { NAME($document) } { AGREE($document) ->
                        [plural] приняты
                        [feminine] принята
                        [neuter] принято
                       *[masculine] принят
                    }
            }.
    }
