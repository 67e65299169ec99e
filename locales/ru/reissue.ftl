### Reissue: a document is sent anew.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
reissue-subject =
    Повторное препровождение: { $what ->
        [document-name] документ «{ $document-name }»
       *[document] { NAME($document) }
    }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $replaces-number: the number of the replaced note
# $replaces-date: its date
# $what: which of the fields that name it is given
# $document-name: the name of the document, as a text
# $document: the document, a term
# @draft no source: awaits a native reviewer
reissue-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и, ссылаясь на свою ноту №{"\u00A0"}{ $replaces-number } от { DATE($replaces-date) }, имеет честь повторно препроводить { $what ->
        [document-name] документ «{ $document-name }»
       *[document] { NAME($document, case: "accusative") }
    }.

# What becomes of the text that was sent before.
# @draft no source: awaits a native reviewer
reissue-effect = Повторно препровождаемый текст заменяет собой текст, препровожденный указанной нотой.

# Why it is sent again.
# $reason: why: `technical`, `translation` or `correction`
# @draft no source: awaits a native reviewer
reissue-reason =
    { $reason ->
        [translation] Повторное препровождение вызвано уточнением перевода.
        [correction] Повторное препровождение вызвано исправлением ошибки в тексте.
       *[technical] Повторное препровождение вызвано техническими причинами.
    }
