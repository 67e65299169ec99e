# The mission of a state.
# $party: the party that is addressed through it
-channel-mission = { NAME($party, case: "genitive") } Астанадағы Тұрақты өкілдігі
    .genitive = { NAME($party, case: "genitive") } Астанадағы Тұрақты өкілдігінің
    .dative = { NAME($party, case: "genitive") } Астанадағы Тұрақты өкілдігіне
    .short = Өкілдік
    .short-dative = Өкілдікке
    .address =
        { NAME($party, case: "genitive") }
        Тұрақты өкілдігі
    .number = singular
