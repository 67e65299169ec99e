-party-examplestan = Examplestan
    .address = Republic of Examplestan
    .number = singular
