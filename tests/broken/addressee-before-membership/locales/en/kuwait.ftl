-party-kuwait = State of Kuwait
    .address = State of Kuwait
    .article = the
    .number = singular
