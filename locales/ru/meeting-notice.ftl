### Meeting notice: informs of a meeting or another event.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# @draft no source: awaits a native reviewer
meeting-notice-subject =
    Уведомление о проведении { $what ->
        [event] { NAME($event, case: "genitive") }
        [event-name] мероприятия «{ $event-name }»
       *[body] заседания { NAME($body, case: "genitive") }
    }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $dates: the days of it
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
meeting-notice-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь сообщить, что { PERIOD($dates, case: "adverbial") } { $what ->
        [event]
            { AGREE($event) ->
                [plural] состоятся
                [feminine] состоится
                [neuter] состоится
               *[masculine] состоится
            } { NAME($event) }
        [event-name] состоится мероприятие «{ $event-name }»
       *[body] состоится заседание { NAME($body, case: "genitive") }
    }.
