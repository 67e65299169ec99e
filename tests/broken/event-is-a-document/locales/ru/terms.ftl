-term-concept-paper = концептуальный документ
    .gender = masculine
    .number = singular

-term-forum = Форум
    .gender = masculine
    .number = singular

-term-congress = Конгресс
    .gender = masculine
    .number = singular
