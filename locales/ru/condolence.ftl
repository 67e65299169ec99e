### Condolence: never with "has the honour", and never with the close of other notes.

# What the file is about, in its properties.
# @draft no source: awaits a native reviewer
condolence-subject = Соболезнования

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $occasion-text: the occasion in words
# $cause: what happened, one of those that the kind lists
condolence-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и выражает глубокие соболезнования в связи { $what ->
        [occasion-text] { $occasion-text }
       *[cause]
            { $cause ->
                [earthquake] с землетрясением, повлекшим человеческие жертвы
                [flood] с наводнением, повлекшим человеческие жертвы
                [accident] с катастрофой, повлекшей человеческие жертвы
                [attack] с террористическим актом, повлекшим человеческие жертвы
               *[disaster] со стихийным бедствием, повлекшим человеческие жертвы
            }
    }.

# With whom sympathy is expressed.
# $sympathy: with whom: `victims`, `victims-and-injured` or `family`
# $sender: who sends the note
# @draft no source: awaits a native reviewer
condolence-sympathy =
    { $sympathy ->
        [family] { NAME($sender, form: "short") } выражает искреннее сочувствие семье и близким в связи с постигшей их утратой.
        [victims-and-injured] { NAME($sender, form: "short") } выражает искреннее сочувствие родным и близким погибших и желает пострадавшим скорейшего выздоровления.
       *[victims] { NAME($sender, form: "short") } выражает искреннее сочувствие родным и близким погибших.
    }

# The last paragraph, in place of the close of other notes.
# $sender: who sends the note
# $addressee: to whom
# @draft no source: awaits a native reviewer
condolence-closing = { NAME($sender, form: "short") } заверяет { NAME($addressee, case: "accusative") } в своей солидарности в это трудное время.
