### Invitation: to take part in a meeting or another event.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# @draft no source: awaits a native reviewer
invitation-subject =
    { $what ->
        [event] { NAME($event, case: "dative") }
        [event-name] «{ $event-name }» іс-шарасына
       *[body] { NAME($body, case: "genitive") } отырысына
    } шақыру

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $dates: the days of it
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# @draft no source: awaits a native reviewer
invitation-opening =
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { PERIOD($dates, case: "locative") } өтетін { $what ->
        [event] { NAME($event, case: "dative") }
        [event-name] «{ $event-name }» іс-шарасына
       *[body] { NAME($body, case: "genitive") } отырысына
    } қатысуға шақыруды өзіне мәртебе санайды.

# Until when an answer is awaited.
# $sender: who sends the note
# $reply-by: the last day for an answer
# @draft no source: awaits a native reviewer
invitation-reply = { NAME($sender, form: "short") } қатысуды растауды және қатысушылардың аты-жөнін { DATE($reply-by, case: "ablative") } кешіктірмей хабарлауды сұрайды.
