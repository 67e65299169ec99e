-party-test = Испытание
    .dative = Испытанию
    .short = { -word }
    .gender = neuter
-word = Опыт
word = { -word } нужен
