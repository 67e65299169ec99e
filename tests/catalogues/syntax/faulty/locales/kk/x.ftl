# $name: who
one = { NAME($name, case: dative) }
three = Үш.
four = { "ashyq }
greeting = Қайырлы таң.
