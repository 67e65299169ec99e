### Silence procedure opened.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
silence-opened-subject =
    Процедура умолчания: { $what ->
        [document-name] документ «{ $document-name }»
       *[document] { NAME($document) }
    }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# $deadline: when the time ends
# @draft no source: awaits a native reviewer
silence-opened-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь сообщить, что в отношении { $what ->
        [document-name] документа «{ $document-name }»
       *[document] { NAME($document, case: "genitive") }
    } до { DATETIME($deadline, form: "deadline") } действует процедура умолчания.

# The symbol of the document.
# $symbol: the symbol of the document
# @draft no source: awaits a native reviewer
silence-opened-symbol = Условное обозначение текста: { $symbol }.

# What follows if nobody objects.
# $has-adopted-by: whether a body is named
# $adopted-by: the body that adopts it
# @draft no source: awaits a native reviewer
silence-opened-effect =
    { $has-adopted-by ->
        [yes] Если до указанного времени письменных возражений не поступит, текст будет считаться принятым { NAME($adopted-by, case: "instrumental") }.
       *[no] Если до указанного времени письменных возражений не поступит, текст будет считаться принятым.
    }
