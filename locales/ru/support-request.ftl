### Support request: asks for help with visas or accreditation.

# What the file is about, in its properties.
# $purpose: `visa` or `accreditation`
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# @draft no source: awaits a native reviewer
support-request-subject =
    { $purpose ->
        [visa] Визы для участников
       *[accreditation] Аккредитация участников
    } { $what ->
        [event] { NAME($event, case: "genitive") }
        [event-name] мероприятия «{ $event-name }»
       *[body] заседания { NAME($body, case: "genitive") }
    }

# The first paragraph, before the list.
# $sender: who sends the note
# $addressee: to whom
# $purpose: `visa` or `accreditation`
# $persons: how many persons are listed
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
# $dates: the days of it
support-request-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь просить оказать содействие в { $purpose ->
        [visa]
            { $persons ->
                [1] оформлении визы следующему участнику
                [one] оформлении виз следующим участникам
                [few] оформлении виз следующим участникам
                [many] оформлении виз следующим участникам
               *[other] оформлении виз следующим участникам
            }
       *[accreditation]
            { $persons ->
                [1] аккредитации следующего участника
                [one] аккредитации следующих участников
                [few] аккредитации следующих участников
                [many] аккредитации следующих участников
               *[other] аккредитации следующих участников
            }
    } { $what ->
        [event] { NAME($event, case: "genitive") }
        [event-name] мероприятия «{ $event-name }»
       *[body] заседания { NAME($body, case: "genitive") }
    } ({ PERIOD($dates, case: "adverbial") }):

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
