### Silence procedure opened.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
silence-opened-subject =
    Үнсіз келісім рәсімі: { $what ->
        [document-name] «{ $document-name }» құжаты
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
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { $what ->
        [document-name] «{ $document-name }» құжатына
       *[document] { NAME($document, case: "dative") }
    } қатысты { DATETIME($deadline, form: "deadline") } дейін үнсіз келісім рәсімінің қолданылатыны туралы хабарлауды өзіне мәртебе санайды.

# The symbol of the document.
# $symbol: the symbol of the document
# @draft no source: awaits a native reviewer
silence-opened-symbol = Мәтіннің шартты белгісі: { $symbol }.

# What follows if nobody objects.
# $has-adopted-by: whether a body is named
# $adopted-by: the body that adopts it
# @draft no source: awaits a native reviewer
silence-opened-effect =
    { $has-adopted-by ->
        [yes] Көрсетілген уақытқа дейін жазбаша қарсылық келіп түспесе, мәтінді { NAME($adopted-by) } қабылдады деп есептеледі.
       *[no] Көрсетілген уақытқа дейін жазбаша қарсылық келіп түспесе, мәтін қабылданған болып есептеледі.
    }
