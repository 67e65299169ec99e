### Corrigendum: what is wrong in an earlier note, and what is right.

# What the file is about, in its properties.
# $corrects-date: its date
# $corrects-number: the number of the corrected note
# @draft no source: awaits a native reviewer
corrigendum-subject = { DATE($corrects-date, case: "attributive") } №{"\u00A0"}{ $corrects-number } нотасына түзету

# The first paragraph, before the list.
# $sender: who sends the note
# $addressee: to whom
# $corrects-date: its date
# $corrects-number: the number of the corrected note
# $corrections: how many corrections are listed
# @draft no source: awaits a native reviewer
corrigendum-opening =
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, өзінің { DATE($corrects-date, case: "attributive") } №{"\u00A0"}{ $corrects-number } нотасына { $corrections ->
        [one] мынадай түзетуді
       *[other] мынадай түзетулерді
    } жолдауды өзіне мәртебе санайды:

# A correction.
# $where: where the words stand
# $reads: the words as they stand
# $should-read: the words as they should be
# @draft no source: awaits a native reviewer
corrigendum-correction = { $where }: «{ $reads }» дегеннің орнына «{ $should-read }» деп оқылсын.

# Where the corrected documents are sent with the note.
# $enclosures: how many enclosures there are
# @draft no source: awaits a native reviewer
corrigendum-enclosed =
    { $enclosures ->
        [one] Түзетілген құжат қоса беріледі.
       *[other] Түзетілген құжаттар қоса беріледі.
    }
