# The mission of a state.
# $party: the party that is addressed through it
-channel-mission = Permanent Mission in Astana
    .short = Mission
    .address =
        Permanent Mission
        of { NAME($party, article: "definite") }
    .article = the
    .short-article = the
    .number = singular
