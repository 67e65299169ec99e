### Support request: asks for help with visas or accreditation.

# What the file is about, in its properties.
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# $purpose: `visa` or `accreditation`
# @draft no source: awaits a native reviewer
support-request-subject =
    { $what ->
        [event] { NAME($event, case: "genitive") }
        [event-name] «{ $event-name }» іс-шарасының
       *[body] { NAME($body, case: "genitive") } отырысының
    } { $purpose ->
        [visa] қатысушыларына виза ресімдеу
       *[accreditation] қатысушыларын аккредиттеу
    }

# The first paragraph, before the list.
# $sender: who sends the note
# $addressee: to whom
# $dates: the days of it
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# $purpose: `visa` or `accreditation`
# $persons: how many persons are listed
# @draft no source: awaits a native reviewer
support-request-opening =
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { PERIOD($dates, case: "locative") } өтетін { $what ->
        [event] { NAME($event, case: "genitive") }
        [event-name] «{ $event-name }» іс-шарасының
       *[body] { NAME($body, case: "genitive") } отырысының
    } { $purpose ->
        [visa]
            { $persons ->
                [one] мына қатысушысына виза ресімдеуге
               *[other] мына қатысушыларына виза ресімдеуге
            }
       *[accreditation]
            { $persons ->
                [one] мына қатысушысын аккредиттеуге
               *[other] мына қатысушыларын аккредиттеуге
            }
    } жәрдем көрсетуді сұрауды өзіне мәртебе санайды:

# A person of the list.
# $has-post: whether a post is given
# $has-passport: whether a passport is given
# $name: the name of the person
# $post: the post, as a text
# $passport: its number
# @draft no source: awaits a native reviewer
support-request-person =
    { $has-post ->
        [yes]
            { $has-passport ->
                [yes] { $name }, { $post }, паспорт №{"\u00A0"}{ $passport }.
               *[no] { $name }, { $post }.
            }
       *[no]
            { $has-passport ->
                [yes] { $name }, паспорт №{"\u00A0"}{ $passport }.
               *[no] { $name }.
            }
    }
