-party-test = Испытание
    .datve = Испытанию
    .gender = neutral
