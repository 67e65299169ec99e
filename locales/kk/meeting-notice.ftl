### Meeting notice: informs of a meeting or another event.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# @draft no source: awaits a native reviewer
meeting-notice-subject =
    { $what ->
        [event] { NAME($event) }
        [event-name] «{ $event-name }» іс-шарасы
       *[body] { NAME($body, case: "genitive") } отырысы
    } туралы хабарлама

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $dates: the days of it
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# @draft no source: awaits a native reviewer
meeting-notice-opening =
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { PERIOD($dates, case: "locative") } { $what ->
        [event] { NAME($event, case: "genitive") }
        [event-name] «{ $event-name }» іс-шарасының
       *[body] { NAME($body, case: "genitive") } отырысының
    } өтетіні туралы хабарлауды өзіне мәртебе санайды.
