-term-x = X
    .dative = X
    .dative = Y
