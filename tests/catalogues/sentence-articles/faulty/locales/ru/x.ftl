# $addressee: кто
closing = { NAME($addressee) } пользуется случаем. Затем { NAME($addressee) } благодарит.
-party-oscse = Организация по безопасности
    .gender = feminine
opening = Благодарность выражает { NAME($addressee) }.
