### Invitation: to take part in a meeting or another event.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# @draft no source: awaits a native reviewer
invitation-subject =
    Приглашение принять участие в { $what ->
        [event] работе { NAME($event, case: "genitive") }
        [event-name] мероприятии «{ $event-name }»
       *[body] заседании { NAME($body, case: "genitive") }
    }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $dates: the days of it
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
invitation-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь пригласить принять участие { PERIOD($dates, case: "adverbial") } в { $what ->
        [event] работе { NAME($event, case: "genitive") }
        [event-name] мероприятии «{ $event-name }»
       *[body] заседании { NAME($body, case: "genitive") }
    }.

# Until when an answer is awaited.
# $sender: who sends the note
# $reply-by: the last day for an answer
# @draft no source: awaits a native reviewer
invitation-reply = { NAME($sender, form: "short") } просит подтвердить участие и сообщить имена участников не позднее { DATE($reply-by) }.
