# $addressee: to whom
letter = Хат { NAME($addressee, case: "dative") } дейін жеткізілді.
# $addressee: to whom
until = Жауап { NAME($addressee) } арқылы { NAME($addressee, case: "dative") } жіберілді.
# $sender: by whom
thanks = Хат үшін { NAME($sender, case: "genitive") } алғысын жеткізуді сұраймыз.
