# $addressee: to whom
letter = Отправлено письмо для { NAME($addressee, case: "dative") }.
# $addressee: to whom
until = { NAME($addressee, case: "genitive") } просит передать { NAME($addressee, case: "genitive") } письмо.
