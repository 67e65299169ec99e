# $addressee: to whom
letter = Отправлено письмо для { NAME($addressee, case: "genitive") }.
# $addressee: to whom
until = { NAME($addressee) } просит передать { NAME($addressee, case: "dative") } письмо по { NAME($addressee, case: "dative") }.
# $sender: by whom
thanks = Просим передать благодарность { NAME($sender, case: "genitive") } за письмо.
