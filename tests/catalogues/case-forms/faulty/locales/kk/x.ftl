-party-china = Қытай Халық Республикасы
    .genitive = Қытай Халық Республикасының
    .dative = Халық Республикасына
    .short = Қытай
    .short-dative = Кореяға
-term-forum = Азия Кеңесінің форумы
