### Channels in English: through whom a party is addressed. `$party` is the party, in the form that stands there.
###
### `-channel-NAME` is that of a party, `-channel-NAME-of-several` that of a group which is addressed as one, and
### `-channel-NAME-of-PARTY` that of a party whose own has another name. The text of an entry is the long form; `.short`
### and `.address` are further forms. Line breaks of `.address` are kept; capitals are put in by the program.

# The embassy of a state in the host country.
# $party: the party that is addressed through it
# @draft no source here: awaits the protocol department
-channel-embassy = Embassy of { NAME($party, article: "definite") } to the Republic of Kazakhstan
    .short = Embassy
    .address =
        Embassy
        of { NAME($party, article: "definite") }
        to the Republic of Kazakhstan
    .article = the
    .short-article = the
    .number = singular

# The embassies of a group of states.
# $party: the party that is addressed through it
# @draft no source here: awaits the protocol department
-channel-embassy-of-several = Embassies of { NAME($party, article: "definite") } to the Republic of Kazakhstan
    .short = Embassies
    .address =
        Embassies
        of { NAME($party, article: "definite") }
        to the Republic of Kazakhstan
    .article = the
    .short-article = the
    .number = plural

# The ministry of foreign affairs of a state.
# $party: the party that is addressed through it
# @draft no source here: awaits the protocol department
-channel-foreign-ministry = Ministry of Foreign Affairs of { NAME($party, article: "definite") }
    .short = Ministry
    .address =
        Ministry of Foreign Affairs
        of { NAME($party, article: "definite") }
    .article = the
    .short-article = the
    .number = singular

# The ministries of foreign affairs of a group of states.
# $party: the party that is addressed through it
# @draft no source here: awaits the protocol department
-channel-foreign-ministry-of-several = Ministries of Foreign Affairs of { NAME($party, article: "definite") }
    .short = Ministries
    .address =
        Ministries of Foreign Affairs
        of { NAME($party, article: "definite") }
    .article = the
    .short-article = the
    .number = plural

# The ministry that goes by another name.
# $party: the party that is addressed through it
# @draft no source here: awaits the protocol department
-channel-foreign-ministry-of-india = Ministry of External Affairs of { NAME($party, article: "definite") }
    .short = Ministry
    .address =
        Ministry of External Affairs
        of { NAME($party, article: "definite") }
    .article = the
    .short-article = the
    .number = singular

# The ministry that goes by another name.
# $party: the party that is addressed through it
# @draft no source here: awaits the protocol department
-channel-foreign-ministry-of-philippines = Department of Foreign Affairs of { NAME($party, article: "definite") }
    .short = Department
    .address =
        Department of Foreign Affairs
        of { NAME($party, article: "definite") }
    .article = the
    .short-article = the
    .number = singular

# The ministry that goes by another name.
# $party: the party that is addressed through it
# @draft no source here: awaits the protocol department
-channel-foreign-ministry-of-united-states = Department of State of { NAME($party, article: "definite") }
    .short = Department
    .address =
        Department of State
        of { NAME($party, article: "definite") }
    .article = the
    .short-article = the
    .number = singular

# The permanent mission of a state to the United Nations.
# $party: the party that is addressed through it
# @draft no source here: awaits the protocol department
-channel-permanent-mission = Permanent Mission of { NAME($party, article: "definite") } to the United Nations
    .short = Permanent Mission
    .address =
        Permanent Mission
        of { NAME($party, article: "definite") }
        to the United Nations
    .article = the
    .short-article = the
    .number = singular

# The permanent missions of a group of states.
# $party: the party that is addressed through it
# @draft no source here: awaits the protocol department
-channel-permanent-mission-of-several = Permanent Missions of { NAME($party, article: "definite") } to the United Nations
    .short = Permanent Missions
    .address =
        Permanent Missions
        of { NAME($party, article: "definite") }
        to the United Nations
    .article = the
    .short-article = the
    .number = plural
