### Call for nominations.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $post: the post, as a text
# $body: the body that meets
# @draft no source: awaits a native reviewer
nominations-subject =
    { $what ->
        [event] { NAME($event, case: "dative") } қатысу үшін
        [event-name] «{ $event-name }» іс-шарасына қатысу үшін
        [post] «{ $post }» лауазымына орналасу үшін
       *[body] { NAME($body, case: "genitive") } отырысына қатысу үшін
    } кандидатуралар сұрату

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $post: the post, as a text
# $body: the body that meets
# $deadline: when the time ends
# @draft no source: awaits a native reviewer
nominations-opening =
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { $what ->
        [event] { NAME($event, case: "dative") } қатысу үшін
        [event-name] «{ $event-name }» іс-шарасына қатысу үшін
        [post] «{ $post }» лауазымына орналасу үшін
       *[body] { NAME($body, case: "genitive") } отырысына қатысу үшін
    } кандидатураларды { DATE($deadline, case: "ablative") } кешіктірмей ұсынуды сұрауды өзіне мәртебе санайды.

# How many may be nominated.
# $candidates: how many may be named
# @draft no source: awaits a native reviewer
nominations-candidates =
    { $candidates ->
        [one] Бір кандидатурадан артық ұсынбау сұралады.
       *[other] { $candidates } кандидатурадан артық ұсынбау сұралады.
    }
