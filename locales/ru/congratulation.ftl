### Congratulation.

# What the file is about, in its properties.
# @draft no source: awaits a native reviewer
congratulation-subject = Поздравление

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $occasion-text: the occasion in words
# $occasion: the occasion, one of those that the kind lists
congratulation-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь искренне поздравить { $what ->
        [occasion-text] { $occasion-text }
       *[occasion]
            { $occasion ->
                [national-day] с Национальным днем
                [independence-day] с Днем независимости
                [nauryz] с праздником Наурыз
                [chairmanship] с началом председательства в СВМДА
                [membership] со вступлением в СВМДА
               *[new-year] с Новым годом
            }
    } и пожелать дальнейших успехов и процветания.
