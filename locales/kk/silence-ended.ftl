### Silence procedure ended: the document is adopted.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
silence-ended-subject =
    Үнсіз келісім рәсімімен қабылдау: { $what ->
        [document-name] «{ $document-name }» құжаты
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
            { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { DATETIME($deadline, form: "deadline") } дейін жазбаша қарсылық келіп түспегендіктен, { $what ->
                [document-name] «{ $document-name }» құжатын
               *[document] { NAME($document, case: "accusative") }
            } { NAME($adopted-by, case: "genitive") } қабылдағаны туралы хабарлауды өзіне мәртебе санайды.
       *[no]
            { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { DATETIME($deadline, form: "deadline") } дейін жазбаша қарсылық келіп түспегендіктен, { $what ->
                [document-name] «{ $document-name }» құжатының
               *[document] { NAME($document, case: "genitive") }
            } қабылданғаны туралы хабарлауды өзіне мәртебе санайды.
    }
