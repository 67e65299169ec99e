-party-test = The Test
    .short = Test
    .number = singular
-word = Experiment
word = { -word } is needed
