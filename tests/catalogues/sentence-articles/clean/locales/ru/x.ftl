# $addressee: кто
closing = { NAME($addressee) } пользуется случаем. Затем { NAME($addressee) } благодарит.
aside = Список краток. ({ NAME($addressee) } имеет другой.)
signed = Искренне Ваш,
    { NAME($addressee) }
heading = { NAME($addressee) }, { NAME($place) }
spot = Назван { NAME($place) }.
