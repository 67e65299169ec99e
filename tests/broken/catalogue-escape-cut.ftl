sentence = { "\u12ж" }
