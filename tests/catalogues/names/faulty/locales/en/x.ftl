-party-test = Test { $name }
    .shrot = T
