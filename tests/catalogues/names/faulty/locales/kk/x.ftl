-party-test = {""}
    .dative = Сынаққа
