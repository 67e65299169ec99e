-party-x =
    .dative = X
