### Corrigendum: what is wrong in an earlier note, and what is right.

# What the file is about, in its properties.
# $corrects-number: the number of the corrected note
# $corrects-date: its date
# @draft no source: awaits a native reviewer
corrigendum-subject = Исправление к ноте №{"\u00A0"}{ $corrects-number } от { DATE($corrects-date) }

# The first paragraph, before the list.
# $sender: who sends the note
# $addressee: to whom
# $corrects-number: the number of the corrected note
# $corrects-date: its date
# $corrections: how many corrections are listed
# @draft no source: awaits a native reviewer
corrigendum-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и, ссылаясь на свою ноту №{"\u00A0"}{ $corrects-number } от { DATE($corrects-date) }, имеет честь препроводить { $corrections ->
        [1] следующее исправление
        [one] следующие исправления
        [few] следующие исправления
        [many] следующие исправления
       *[other] следующие исправления
    }:

# A correction.
# $where: where the words stand
# $reads: the words as they stand
# $should-read: the words as they should be
# @draft no source: awaits a native reviewer
corrigendum-correction = { $where }: вместо «{ $reads }» следует читать «{ $should-read }».

# Where the corrected documents are sent with the note.
# $enclosures: how many enclosures there are
# @draft no source: awaits a native reviewer
corrigendum-enclosed =
    { $enclosures ->
        [1] Исправленный документ прилагается.
        [one] Исправленные документы прилагаются.
        [few] Исправленные документы прилагаются.
        [many] Исправленные документы прилагаются.
       *[other] Исправленные документы прилагаются.
    }
