### Reply: answers a note of the addressee.

# What the file is about, in its properties.
# $reply-to-number: the number of the note that is answered
# $reply-to-date: its date
# @draft no source: awaits a native reviewer
reply-subject = Ответ на ноту №{"\u00A0"}{ $reply-to-number } от { DATE($reply-to-date) }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $reply-to-number: the number of the note that is answered
# $reply-to-date: its date
reply-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и, ссылаясь на { AGREE($addressee) ->
        [plural] их
        [feminine] ее
        [neuter] его
       *[masculine] его
    } ноту №{"\u00A0"}{ $reply-to-number } от { DATE($reply-to-date) }, имеет честь сообщить следующее.
