# $addressee: кто
closing = { NAME($addressee) } пользуется случаем. Затем { NAME($addressee) } благодарит.
