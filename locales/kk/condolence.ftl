### Condolence: never with "has the honour", and never with the close of other notes.

# What the file is about, in its properties.
# @draft no source: awaits a native reviewer
condolence-subject = Көңіл айту

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $occasion-text: the occasion in words
# $cause: what happened, one of those that the kind lists
# @draft no source: awaits a native reviewer
condolence-opening =
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { $what ->
        [occasion-text] { $occasion-text }
       *[cause]
            { $cause ->
                [earthquake] адам өліміне әкеп соққан жер сілкінісіне
                [flood] адам өліміне әкеп соққан су тасқынына
                [accident] адам өліміне әкеп соққан апатқа
                [attack] адам өліміне әкеп соққан террорлық актіге
               *[disaster] адам өліміне әкеп соққан табиғи зілзалаға
            }
    } байланысты терең көңіл айтады.

# With whom sympathy is expressed.
# $sympathy: with whom: `victims`, `victims-and-injured` or `family`
# $sender: who sends the note
# @draft no source: awaits a native reviewer
condolence-sympathy =
    { $sympathy ->
        [family] { NAME($sender, form: "short") } марқұмның отбасы мен жақындарының қайғысына ортақтасады.
        [victims-and-injured] { NAME($sender, form: "short") } қаза тапқандардың туыстары мен жақындарының қайғысына ортақтасады және зардап шеккендердің тезірек сауығып кетуін тілейді.
       *[victims] { NAME($sender, form: "short") } қаза тапқандардың туыстары мен жақындарының қайғысына ортақтасады.
    }

# The last paragraph, in place of the close of other notes.
# $sender: who sends the note
# $addressee: to whom
# @draft no source: awaits a native reviewer
condolence-closing = { NAME($sender, form: "short") } осы қиын сәтте { NAME($addressee, case: "instrumental") } ынтымақтас екенін білдіреді.
