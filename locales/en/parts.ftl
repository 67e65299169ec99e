### Sentences that kinds of note share: what most notes may add, each a sentence by itself.

# Where something is held, and in what way.
# $has-format: whether a format is given
# $format: `in-person`, `hybrid` or `online`
# $city: the place
parts-city =
    { $has-format ->
        [yes]
            { $format ->
                [hybrid] It will be held in { NAME($city) } in a hybrid format.
                [online] It will be held online from { NAME($city) }.
               *[in-person] It will be held in { NAME($city) } in person.
            }
       *[no] It will be held in { NAME($city) }.
    }

# In what way something is held whose place is not told.
# $format: `in-person`, `hybrid` or `online`
parts-format =
    { $format ->
        [hybrid] It will be held in a hybrid format.
        [online] It will be held online.
       *[in-person] It will be held in person.
    }

# When something begins.
# $begins: when it begins
parts-begins = The opening is scheduled for { DATETIME($begins) }.

# The address or hall.
# $venue: the address or hall
parts-venue = Venue: { $venue }.

# The days of something that was named before, with where and how it is held as far as that is known.
# $dates: the days of it
# $has-city: whether the place is known
# $city: the place
# $has-format: whether it is known in what way it is held
# $format: in what way it is held
parts-dates =
    { $has-city ->
        [yes]
            { $has-format ->
                [yes]
                    { $format ->
                        [hybrid] It will be held { PERIOD($dates, case: "adverbial") } in { NAME($city) } in a hybrid format.
                        [online] It will be held online { PERIOD($dates, case: "adverbial") }, from { NAME($city) }.
                       *[in-person] It will be held { PERIOD($dates, case: "adverbial") } in { NAME($city) } in person.
                    }
               *[no] It will be held { PERIOD($dates, case: "adverbial") } in { NAME($city) }.
            }
       *[no]
            { $has-format ->
                [yes]
                    { $format ->
                        [hybrid] It will be held { PERIOD($dates, case: "adverbial") } in a hybrid format.
                        [online] It will be held online { PERIOD($dates, case: "adverbial") }.
                       *[in-person] It will be held { PERIOD($dates, case: "adverbial") } in person.
                    }
               *[no] It will be held { PERIOD($dates, case: "adverbial") }.
            }
    }

# Where one registers.
# $registration: the page for registration
parts-registration = Participants may register at { $registration }.

# Until when an answer is awaited.
# $sender: who sends the note
# $reply-by: the last day for an answer
parts-reply-by = { NAME($sender, form: "short", article: "initial") } would appreciate receiving a reply by { DATE($reply-by) }.

# An earlier note of the sender on the same matter.
# $sender: who sends the note
# $reference-number: the number of the earlier note
# $reference-date: its date
parts-reference = In this connection, { NAME($sender, form: "short", article: "definite") } refers to its note No.{"\u00A0"}{ $reference-number } of { DATE($reference-date) }.

# Where documents are sent with a note that does not speak of them.
# $enclosures: how many enclosures there are
parts-enclosed =
    { $enclosures ->
        [one] The relevant document is enclosed.
       *[other] The relevant documents are enclosed.
    }

# Whom to turn to.
# $has-contact-phone: whether a telephone is given
# $has-contact-email: whether an address for mail is given
# $contact-name: the department
# $contact-phone: its telephone
# $contact-email: its address for mail
parts-contact =
    { $has-contact-phone ->
        [yes]
            { $has-contact-email ->
                [yes] Contact for further information: { $contact-name }, tel. { $contact-phone }, e-mail { $contact-email }.
               *[no] Contact for further information: { $contact-name }, tel. { $contact-phone }.
            }
       *[no]
            { $has-contact-email ->
                [yes] Contact for further information: { $contact-name }, e-mail { $contact-email }.
               *[no] Contact for further information: { $contact-name }.
            }
    }
