### Sentences that kinds of note share: what most notes may add, each a sentence by itself.

# Where something is held, and in what way.
# $has-format: whether a format is given
# $format: `in-person`, `hybrid` or `online`
# $city: the place
# @draft no source: awaits a native reviewer
parts-city =
    { $has-format ->
        [yes]
            { $format ->
                [hybrid] Ол { NAME($city, case: "locative") } гибридті форматта өтеді.
                [online] Ол { NAME($city, case: "ablative") } онлайн форматта өтеді.
               *[in-person] Ол { NAME($city, case: "locative") } бетпе-бет форматта өтеді.
            }
       *[no] Ол { NAME($city, case: "locative") } өтеді.
    }

# In what way something is held whose place is not told.
# $format: `in-person`, `hybrid` or `online`
# @draft no source: awaits a native reviewer
parts-format =
    { $format ->
        [hybrid] Ол гибридті форматта өтеді.
        [online] Ол онлайн форматта өтеді.
       *[in-person] Ол бетпе-бет форматта өтеді.
    }

# When something begins.
# $begins: when it begins
# @draft no source: awaits a native reviewer
parts-begins = Ашылуын { DATETIME($begins, case: "locative") } өткізу жоспарланған.

# The address or hall.
# $venue: the address or hall
# @draft no source: awaits a native reviewer
parts-venue = Өткізілетін орны: { $venue }.

# The days of something that was named before, with where and how it is held as far as that is known.
# $dates: the days of it
# $has-city: whether the place is known
# $city: the place
# $has-format: whether it is known in what way it is held
# $format: in what way it is held
# @draft no source: awaits a native reviewer
parts-dates =
    { $has-city ->
        [yes]
            { $has-format ->
                [yes]
                    { $format ->
                        [hybrid] Ол { PERIOD($dates, case: "locative") } { NAME($city, case: "locative") } гибридті форматта өтеді.
                        [online] Ол { PERIOD($dates, case: "locative") } { NAME($city, case: "ablative") } онлайн форматта өтеді.
                       *[in-person] Ол { PERIOD($dates, case: "locative") } { NAME($city, case: "locative") } бетпе-бет форматта өтеді.
                    }
               *[no] Ол { PERIOD($dates, case: "locative") } { NAME($city, case: "locative") } өтеді.
            }
       *[no]
            { $has-format ->
                [yes]
                    { $format ->
                        [hybrid] Ол { PERIOD($dates, case: "locative") } гибридті форматта өтеді.
                        [online] Ол { PERIOD($dates, case: "locative") } онлайн форматта өтеді.
                       *[in-person] Ол { PERIOD($dates, case: "locative") } бетпе-бет форматта өтеді.
                    }
               *[no] Ол { PERIOD($dates, case: "locative") } өтеді.
            }
    }

# Where one registers.
# $registration: the page for registration
# @draft no source: awaits a native reviewer
parts-registration = Тіркелуге арналған мекенжай: { $registration }.

# Until when an answer is awaited.
# $sender: who sends the note
# $reply-by: the last day for an answer
# @draft no source: awaits a native reviewer
parts-reply-by = { NAME($sender, form: "short") } жауапты { DATE($reply-by, case: "ablative") } кешіктірмей жіберуді сұрайды.

# An earlier note of the sender on the same matter.
# $sender: who sends the note
# $reference-date: its date
# $reference-number: the number of the earlier note
# @draft no source: awaits a native reviewer
parts-reference = Осыған байланысты { NAME($sender, form: "short") } өзінің { DATE($reference-date, case: "attributive") } №{"\u00A0"}{ $reference-number } нотасына сілтеме жасайды.

# Where documents are sent with a note that does not speak of them.
# $enclosures: how many enclosures there are
# @draft no source: awaits a native reviewer
parts-enclosed =
    { $enclosures ->
        [one] Тиісті құжат қоса беріледі.
       *[other] Тиісті құжаттар қоса беріледі.
    }

# Whom to turn to.
# $has-contact-phone: whether a telephone is given
# $has-contact-email: whether an address for mail is given
# $contact-name: the department
# $contact-phone: its telephone
# $contact-email: its address for mail
# @draft no source: awaits a native reviewer
parts-contact =
    { $has-contact-phone ->
        [yes]
            { $has-contact-email ->
                [yes] Қосымша ақпарат алуға арналған байланыс: { $contact-name }, тел. { $contact-phone }, эл. пошта { $contact-email }.
               *[no] Қосымша ақпарат алуға арналған байланыс: { $contact-name }, тел. { $contact-phone }.
            }
       *[no]
            { $has-contact-email ->
                [yes] Қосымша ақпарат алуға арналған байланыс: { $contact-name }, эл. пошта { $contact-email }.
               *[no] Қосымша ақпарат алуға арналған байланыс: { $contact-name }.
            }
    }
