### Call for nominations.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $post: the post, as a text
# $body: the body that meets
nominations-subject =
    Call for nominations { $what ->
        [event] for participation in { NAME($event, article: "definite") }
        [event-name] for participation in the event “{ $event-name }”
        [post] for the post of “{ $post }”
       *[body] for participation in the meeting of { NAME($body, article: "definite") }
    }

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $post: the post, as a text
# $body: the body that meets
# $deadline: when the time ends
nominations-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to request that nominations { $what ->
        [event] for participation in { NAME($event, article: "definite") }
        [event-name] for participation in the event “{ $event-name }”
        [post] for the post of “{ $post }”
       *[body] for participation in the meeting of { NAME($body, article: "definite") }
    } be submitted by { DATE($deadline) }.

# How many may be nominated.
# $candidates: how many may be named
nominations-candidates =
    { $candidates ->
        [one] No more than one candidate may be nominated.
       *[other] No more than { $candidates } candidates may be nominated.
    }
