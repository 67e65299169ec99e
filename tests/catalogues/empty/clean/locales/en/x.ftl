one = { two }
two = Word
