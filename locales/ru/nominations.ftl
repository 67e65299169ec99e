### Call for nominations.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $post: the post, as a text
# $body: the body that meets
# @draft no source: awaits a native reviewer
nominations-subject =
    Запрос кандидатур { $what ->
        [event] для участия в работе { NAME($event, case: "genitive") }
        [event-name] для участия в мероприятии «{ $event-name }»
        [post] для замещения должности «{ $post }»
       *[body] для участия в заседании { NAME($body, case: "genitive") }
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
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь просить представить кандидатуры { $what ->
        [event] для участия в работе { NAME($event, case: "genitive") }
        [event-name] для участия в мероприятии «{ $event-name }»
        [post] для замещения должности «{ $post }»
       *[body] для участия в заседании { NAME($body, case: "genitive") }
    } не позднее { DATE($deadline) }.

# How many may be nominated.
# $candidates: how many may be named
# @draft no source: awaits a native reviewer
nominations-candidates =
    { $candidates ->
        [1] Может быть представлено не более одной кандидатуры.
        [one] Может быть представлено не более { $candidates } кандидатуры.
        [few] Может быть представлено не более { $candidates } кандидатур.
        [many] Может быть представлено не более { $candidates } кандидатур.
       *[other] Может быть представлено не более { $candidates } кандидатуры.
    }
