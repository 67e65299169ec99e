-party-examplestan = Examplestan
    .address = Republic of Examplestan
