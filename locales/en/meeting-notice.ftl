### Meeting notice: informs of a meeting or another event.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
meeting-notice-subject =
    Notice of { $what ->
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
meeting-notice-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to inform { AGREE($addressee) ->
        [plural] them
       *[singular] the latter
    } that { $what ->
        [event] { NAME($event, article: "definite") }
        [event-name] the event “{ $event-name }”
       *[body] the meeting of { NAME($body, article: "definite") }
    } will be held { PERIOD($dates, case: "adverbial") }.
