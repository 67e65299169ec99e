-party-kuwait = Кувейт Мемлекеті
    .dative = Кувейт Мемлекетіне
    .address = Кувейт Мемлекеті
