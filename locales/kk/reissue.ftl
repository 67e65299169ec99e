### Reissue: a document is sent anew.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
reissue-subject =
    Қайта жолдау: { $what ->
        [document-name] «{ $document-name }» құжаты
       *[document] { NAME($document) }
    }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $replaces-date: its date
# $replaces-number: the number of the replaced note
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
reissue-opening =
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, өзінің { DATE($replaces-date, case: "attributive") } №{"\u00A0"}{ $replaces-number } нотасына байланысты { $what ->
        [document-name] «{ $document-name }» құжатын
       *[document] { NAME($document, case: "accusative") }
    } қайта жолдауды өзіне мәртебе санайды.

# What becomes of the text that was sent before.
# @draft no source: awaits a native reviewer
reissue-effect = Қайта жолданған мәтін аталған нотамен жолданған мәтінді алмастырады.

# Why it is sent again.
# $reason: why: `technical`, `translation` or `correction`
# @draft no source: awaits a native reviewer
reissue-reason =
    { $reason ->
        [translation] Қайта жолдау аударманың нақтылануына байланысты.
        [correction] Қайта жолдау мәтіндегі қатенің түзетілуіне байланысты.
       *[technical] Қайта жолдау техникалық себептерге байланысты.
    }
