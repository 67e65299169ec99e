one = { $name }
two = { $first } бастап { $second } дейін
