-party-test = Сынақ
    .dative = Сынаққа
    .short = Сынақ
-word = Тәжірибе
word = { -word } керек
