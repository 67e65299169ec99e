### Acknowledgement: a note has been received.

# What the file is about, in its properties.
# $received-number: the number of the note that was received
# $received-date: its date
# @draft no source: awaits a native reviewer
acknowledgement-subject = Подтверждение получения ноты №{"\u00A0"}{ $received-number } от { DATE($received-date) }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $received-number: the number of the note that was received
# $received-date: its date
acknowledgement-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь подтвердить получение { AGREE($addressee) ->
        [plural] их
        [feminine] ее
        [neuter] его
       *[masculine] его
    } ноты №{"\u00A0"}{ $received-number } от { DATE($received-date) }.

# Whose attention it has been brought to.
# $brought-to: who has been told
# @draft no source: awaits a native reviewer
acknowledgement-brought-to = Содержание ноты доведено до сведения { NAME($brought-to, case: "genitive") }.
