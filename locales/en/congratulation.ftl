### Congratulation.

# What the file is about, in its properties.
congratulation-subject = Congratulations

# The first paragraph.
# $sender: who sends the note
# $addressee: to whom
# $what: which of the fields that name it is given
# $occasion-text: the occasion in words
# $occasion: the occasion, one of those that the kind lists
congratulation-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to convey its sincere congratulations on the occasion of { $what ->
        [occasion-text] { $occasion-text }
       *[occasion]
            { $occasion ->
                [national-day] the National Day
                [independence-day] Independence Day
                [nauryz] Nauryz
                [chairmanship] the assumption of the CICA Chairmanship
                [membership] accession to CICA
               *[new-year] the New Year
            }
    }, together with its best wishes for further success and prosperity.
