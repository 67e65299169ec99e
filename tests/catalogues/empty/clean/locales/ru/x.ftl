one = { two }
two = Слово
