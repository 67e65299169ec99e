# The mission of a state.
# $party: the party that is addressed through it
-channel-mission = Постоянное представительство { NAME($party, case: "genitive") } в городе Астане
    .genitive = Постоянного представительства { NAME($party) } в городе Астане
    .dative = Постоянному представительству в городе Астане
    .short = Представительство
    .short-dative = Представительству
    .address =
        Постоянное представительство
        { NAME($party, case: "genitive") }
    .gender = neuter
    .number = singular
