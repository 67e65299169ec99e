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
                [hybrid] Мероприятие состоится в { NAME($city, case: "prepositional") } в гибридном формате.
                [online] Мероприятие будет проведено из { NAME($city, case: "genitive") } в онлайн-формате.
               *[in-person] Мероприятие состоится в { NAME($city, case: "prepositional") } в очном формате.
            }
       *[no] Мероприятие состоится в { NAME($city, case: "prepositional") }.
    }

# In what way something is held whose place is not told.
# $format: `in-person`, `hybrid` or `online`
# @draft no source: awaits a native reviewer
parts-format =
    { $format ->
        [hybrid] Мероприятие состоится в гибридном формате.
        [online] Мероприятие состоится в онлайн-формате.
       *[in-person] Мероприятие состоится в очном формате.
    }

# When something begins.
# $begins: when it begins
# @draft no source: awaits a native reviewer
parts-begins = Открытие запланировано на { DATETIME($begins) }.

# The address or hall.
# $venue: the address or hall
# @draft no source: awaits a native reviewer
parts-venue = Место проведения: { $venue }.

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
                        [hybrid] Мероприятие состоится { PERIOD($dates, case: "adverbial") } в { NAME($city, case: "prepositional") } в гибридном формате.
                        [online] Мероприятие будет проведено { PERIOD($dates, case: "adverbial") } из { NAME($city, case: "genitive") } в онлайн-формате.
                       *[in-person] Мероприятие состоится { PERIOD($dates, case: "adverbial") } в { NAME($city, case: "prepositional") } в очном формате.
                    }
               *[no] Мероприятие состоится { PERIOD($dates, case: "adverbial") } в { NAME($city, case: "prepositional") }.
            }
       *[no]
            { $has-format ->
                [yes]
                    { $format ->
                        [hybrid] Мероприятие состоится { PERIOD($dates, case: "adverbial") } в гибридном формате.
                        [online] Мероприятие состоится { PERIOD($dates, case: "adverbial") } в онлайн-формате.
                       *[in-person] Мероприятие состоится { PERIOD($dates, case: "adverbial") } в очном формате.
                    }
               *[no] Мероприятие состоится { PERIOD($dates, case: "adverbial") }.
            }
    }

# Where one registers.
# $registration: the page for registration
# @draft no source: awaits a native reviewer
parts-registration = Зарегистрироваться можно по адресу { $registration }.

# Until when an answer is awaited.
# $sender: who sends the note
# $reply-by: the last day for an answer
# @draft no source: awaits a native reviewer
parts-reply-by = { NAME($sender, form: "short") } просит направить ответ не позднее { DATE($reply-by) }.

# An earlier note of the sender on the same matter.
# $sender: who sends the note
# $reference-number: the number of the earlier note
# $reference-date: its date
# @draft no source: awaits a native reviewer
parts-reference = В связи с этим { NAME($sender, form: "short") } ссылается на свою ноту №{"\u00A0"}{ $reference-number } от { DATE($reference-date) }.

# Where documents are sent with a note that does not speak of them.
# $enclosures: how many enclosures there are
# @draft no source: awaits a native reviewer
parts-enclosed =
    { $enclosures ->
        [1] Соответствующий документ прилагается.
        [one] Соответствующие документы прилагаются.
        [few] Соответствующие документы прилагаются.
        [many] Соответствующие документы прилагаются.
       *[other] Соответствующие документы прилагаются.
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
                [yes] Контактные данные для получения дополнительной информации: { $contact-name }, тел. { $contact-phone }, эл. почта { $contact-email }.
               *[no] Контактные данные для получения дополнительной информации: { $contact-name }, тел. { $contact-phone }.
            }
       *[no]
            { $has-contact-email ->
                [yes] Контактные данные для получения дополнительной информации: { $contact-name }, эл. почта { $contact-email }.
               *[no] Контактные данные для получения дополнительной информации: { $contact-name }.
            }
    }
