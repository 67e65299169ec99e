### Support request: asks for help with visas or accreditation.

# What the file is about, in its properties.
# $purpose: `visa` or `accreditation`
# $what: which of the fields that name it is given
# $event: the event, a term
# $event-name: the name of the event, as a text
# $body: the body that meets
support-request-subject =
    { $purpose ->
        [visa] Visas for
       *[accreditation] Accreditation of
    } the participants in { $what ->
        [event] { NAME($event, article: "definite") }
        [event-name] the event “{ $event-name }”
       *[body] the meeting of { NAME($body, article: "definite") }
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
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to request assistance in { $purpose ->
        [visa]
            { $persons ->
                [one] the issuance of a visa to the following participant
               *[other] the issuance of visas to the following participants
            }
       *[accreditation]
            { $persons ->
                [one] the accreditation of the following participant
               *[other] the accreditation of the following participants
            }
    } in { $what ->
        [event] { NAME($event, article: "definite") }
        [event-name] the event “{ $event-name }”
       *[body] the meeting of { NAME($body, article: "definite") }
    }, to be held { PERIOD($dates, case: "adverbial") }:

# A person of the list.
# $has-post: whether a post is given
# $has-passport: whether a passport is given
# $name: the name of the person
# $post: the post, as a text
# $passport: its number
support-request-person =
    { $has-post ->
        [yes]
            { $has-passport ->
                [yes] { $name }, { $post }, passport No.{"\u00A0"}{ $passport }.
               *[no] { $name }, { $post }.
            }
       *[no]
            { $has-passport ->
                [yes] { $name }, passport No.{"\u00A0"}{ $passport }.
               *[no] { $name }.
            }
    }
