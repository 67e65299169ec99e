### Corrigendum: what is wrong in an earlier note, and what is right.

# What the file is about, in its properties.
# $corrects-number: the number of the corrected note
# $corrects-date: its date
corrigendum-subject = Corrigendum to note No.{"\u00A0"}{ $corrects-number } of { DATE($corrects-date) }

# The first paragraph, before the list.
# $sender: who sends the note
# $addressee: to whom
# $corrects-number: the number of the corrected note
# $corrects-date: its date
# $corrections: how many corrections are listed
corrigendum-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and, with reference to its note No.{"\u00A0"}{ $corrects-number } of { DATE($corrects-date) }, has the honour to transmit the following { $corrections ->
        [one] correction
       *[other] corrections
    }:

# A correction.
# $where: where the words stand
# $reads: the words as they stand
# $should-read: the words as they should be
corrigendum-correction = { $where }: for “{ $reads }” read “{ $should-read }”.

# Where the corrected documents are sent with the note.
# $enclosures: how many enclosures there are
corrigendum-enclosed =
    { $enclosures ->
        [one] The corrected document is enclosed.
       *[other] The corrected documents are enclosed.
    }
