### Invitation: to take part in a meeting or another event.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
invitation-subject =
    Invitation to { $what ->
        [event] { NAME($event, article: "definite") }
        [event-name] the event “{ $event-name }”
       *[body] the meeting of { NAME($body, article: "definite") }
    }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# $dates: the days of it
invitation-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to extend an invitation to participate in { $what ->
        [event] { NAME($event, article: "definite") }
        [event-name] the event “{ $event-name }”
       *[body] the meeting of { NAME($body, article: "definite") }
    }, to be held { PERIOD($dates, case: "adverbial") }.

# Until when an answer is awaited.
# $sender: who sends the note
# $reply-by: the last day for an answer
invitation-reply = { NAME($sender, form: "short", article: "initial") } would appreciate receiving confirmation of participation and the names of the participants by { DATE($reply-by) }.
