-party-kuwait = Государство Кувейт
    .dative = Государству Кувейт
    .address = Государство Кувейт
    .gender = neuter
