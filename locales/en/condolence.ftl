### Condolence: never with "has the honour", and never with the close of other notes.

# What the file is about, in its properties.
condolence-subject = Condolences

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $occasion-text: the occasion in words
# $cause: what happened, one of those that the kind lists
condolence-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and conveys its deepest condolences in connection with { $what ->
        [occasion-text] { $occasion-text }
       *[cause]
            { $cause ->
                [earthquake] the earthquake that has claimed human lives
                [flood] the flood that has claimed human lives
                [accident] the accident that has claimed human lives
                [attack] the terrorist attack that has claimed human lives
               *[disaster] the natural disaster that has claimed human lives
            }
    }.

# With whom sympathy is expressed.
# $sympathy: with whom: `victims`, `victims-and-injured` or `family`
# $sender: who sends the note
condolence-sympathy =
    { $sympathy ->
        [family] { NAME($sender, form: "short", article: "initial") } extends its sympathy to the family and friends of the deceased.
        [victims-and-injured] { NAME($sender, form: "short", article: "initial") } extends its sympathy to the families and friends of the victims and wishes the injured a speedy recovery.
       *[victims] { NAME($sender, form: "short", article: "initial") } extends its sympathy to the families and friends of the victims.
    }

# The last paragraph, in place of the close of other notes.
# $sender: who sends the note
# $addressee: to whom
condolence-closing = { NAME($sender, form: "short", article: "initial") } assures { NAME($addressee, article: "definite") } of its solidarity at this difficult time.
