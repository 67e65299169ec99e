### Silence procedure broken: the document is not adopted.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
silence-broken-subject =
    Үзілген үнсіз келісім рәсімі: { $what ->
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
silence-broken-opening =
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { $what ->
        [document-name] «{ $document-name }» құжатына
       *[document] { NAME($document, case: "dative") }
    } қатысты { DATETIME($deadline, form: "deadline") } дейін қолданылған үнсіз келісім рәсімінің үзілгені туралы хабарлауды өзіне мәртебе санайды.

# Who objected, where it was one.
# $party: who objected
# @draft no source: awaits a native reviewer
silence-broken-objection = Жазбаша қарсылықты { NAME($party) } білдірді.

# Before the list of those who objected.
# @draft no source: awaits a native reviewer
silence-broken-objections = Жазбаша қарсылықты мына тараптар білдірді:

# One of several who objected.
# $party: who objected
# @draft no source: awaits a native reviewer
silence-broken-party = { NAME($party) }.

# What follows.
# @draft no source: awaits a native reviewer
silence-broken-effect = Осылайша, мәтін қабылданған жоқ.
