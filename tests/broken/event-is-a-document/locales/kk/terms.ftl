-term-concept-paper = тұжырымдамалық құжат
    .number = singular

-term-forum = Форум
    .number = singular

-term-congress = Конгресс
    .number = singular
