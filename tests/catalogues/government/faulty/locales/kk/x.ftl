# $addressee: to whom
letter = Хат { NAME($addressee) } дейін жеткізілді.
# $addressee: to whom
until = Хат { NAME($addressee, case: "dative") } арқылы жіберілді.
