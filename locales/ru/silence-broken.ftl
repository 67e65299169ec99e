### Silence procedure broken: the document is not adopted.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
silence-broken-subject =
    Прерванная процедура умолчания: { $what ->
        [document-name] документ «{ $document-name }»
       *[document] { NAME($document) }
    }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $deadline: when the time ends
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
silence-broken-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь сообщить, что действовавшая до { DATETIME($deadline, form: "deadline") } процедура умолчания в отношении { $what ->
        [document-name] документа «{ $document-name }»
       *[document] { NAME($document, case: "genitive") }
    } прервана.

# Who objected, where it was one.
# $party: who objected
# @draft no source: awaits a native reviewer
silence-broken-objection = Письменное возражение поступило от { NAME($party, case: "genitive") }.

# Before the list of those who objected.
# @draft no source: awaits a native reviewer
silence-broken-objections = Письменные возражения поступили от следующих сторон:

# One of several who objected.
# $party: who objected
# @draft no source: awaits a native reviewer
silence-broken-party = { NAME($party, case: "genitive") }.

# What follows.
# @draft no source: awaits a native reviewer
silence-broken-effect = Таким образом, текст не принят.
