### Congratulation.

# What the file is about, in its properties.
# @draft no source: awaits a native reviewer
congratulation-subject = Құттықтау

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $occasion-text: the occasion in words
# $occasion: the occasion, one of those that the kind lists
# @draft no source: awaits a native reviewer
congratulation-opening =
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { $what ->
        [occasion-text] { $occasion-text }
       *[occasion]
            { $occasion ->
                [national-day] Ұлттық күнімен
                [independence-day] Тәуелсіздік күнімен
                [nauryz] Наурыз мерекесімен
                [chairmanship] Азия Кеңесіндегі төрағалықтың басталуымен
                [membership] Азия Кеңесіне кіруімен
               *[new-year] Жаңа жылмен
            }
    } шын жүректен құттықтауды және одан әрі табыс пен өркендеу тілеуді өзіне мәртебе санайды.
