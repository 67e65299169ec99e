### Channels in Russian: through whom a party is addressed. `$party` is the party, in the genitive.
###
### `-channel-NAME` is that of a party, `-channel-NAME-of-several` that of a group which is addressed as one, and
### `-channel-NAME-of-PARTY` that of a party whose own has another name. The text of an entry is the long form in the
### nominative; attributes are its cases and its further forms, `.short` with its cases and `.address`.

# The embassy of a state in the host country.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-embassy = Посольство { NAME($party, case: "genitive") } в Республике Казахстан
    .genitive = Посольства { NAME($party, case: "genitive") } в Республике Казахстан
    .dative = Посольству { NAME($party, case: "genitive") } в Республике Казахстан
    .accusative = Посольство { NAME($party, case: "genitive") } в Республике Казахстан
    .instrumental = Посольством { NAME($party, case: "genitive") } в Республике Казахстан
    .prepositional = Посольстве { NAME($party, case: "genitive") } в Республике Казахстан
    .short = Посольство
    .short-genitive = Посольства
    .short-dative = Посольству
    .short-accusative = Посольство
    .short-instrumental = Посольством
    .short-prepositional = Посольстве
    .address =
        Посольство
        { NAME($party, case: "genitive") }
        в Республике Казахстан
    .gender = neuter
    .number = singular

# The embassies of a group of states.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-embassy-of-several = Посольства { NAME($party, case: "genitive") } в Республике Казахстан
    .genitive = Посольств { NAME($party, case: "genitive") } в Республике Казахстан
    .dative = Посольствам { NAME($party, case: "genitive") } в Республике Казахстан
    .accusative = Посольства { NAME($party, case: "genitive") } в Республике Казахстан
    .instrumental = Посольствами { NAME($party, case: "genitive") } в Республике Казахстан
    .prepositional = Посольствах { NAME($party, case: "genitive") } в Республике Казахстан
    .short = Посольства
    .short-genitive = Посольств
    .short-dative = Посольствам
    .short-accusative = Посольства
    .short-instrumental = Посольствами
    .short-prepositional = Посольствах
    .address =
        Посольства
        { NAME($party, case: "genitive") }
        в Республике Казахстан
    .gender = neuter
    .number = plural

# The ministry of foreign affairs of a state.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-foreign-ministry = Министерство иностранных дел { NAME($party, case: "genitive") }
    .genitive = Министерства иностранных дел { NAME($party, case: "genitive") }
    .dative = Министерству иностранных дел { NAME($party, case: "genitive") }
    .accusative = Министерство иностранных дел { NAME($party, case: "genitive") }
    .instrumental = Министерством иностранных дел { NAME($party, case: "genitive") }
    .prepositional = Министерстве иностранных дел { NAME($party, case: "genitive") }
    .short = Министерство
    .short-genitive = Министерства
    .short-dative = Министерству
    .short-accusative = Министерство
    .short-instrumental = Министерством
    .short-prepositional = Министерстве
    .address =
        Министерство иностранных дел
        { NAME($party, case: "genitive") }
    .gender = neuter
    .number = singular

# The ministries of foreign affairs of a group of states.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-foreign-ministry-of-several = Министерства иностранных дел { NAME($party, case: "genitive") }
    .genitive = Министерств иностранных дел { NAME($party, case: "genitive") }
    .dative = Министерствам иностранных дел { NAME($party, case: "genitive") }
    .accusative = Министерства иностранных дел { NAME($party, case: "genitive") }
    .instrumental = Министерствами иностранных дел { NAME($party, case: "genitive") }
    .prepositional = Министерствах иностранных дел { NAME($party, case: "genitive") }
    .short = Министерства
    .short-genitive = Министерств
    .short-dative = Министерствам
    .short-accusative = Министерства
    .short-instrumental = Министерствами
    .short-prepositional = Министерствах
    .address =
        Министерства иностранных дел
        { NAME($party, case: "genitive") }
    .gender = neuter
    .number = plural

# The ministry that goes by another name.
# $party: the party that is addressed through it
# @draft Russian makes no difference to other ministries; no source here: awaits a native reviewer
-channel-foreign-ministry-of-india = Министерство иностранных дел { NAME($party, case: "genitive") }
    .genitive = Министерства иностранных дел { NAME($party, case: "genitive") }
    .dative = Министерству иностранных дел { NAME($party, case: "genitive") }
    .accusative = Министерство иностранных дел { NAME($party, case: "genitive") }
    .instrumental = Министерством иностранных дел { NAME($party, case: "genitive") }
    .prepositional = Министерстве иностранных дел { NAME($party, case: "genitive") }
    .short = Министерство
    .short-genitive = Министерства
    .short-dative = Министерству
    .short-accusative = Министерство
    .short-instrumental = Министерством
    .short-prepositional = Министерстве
    .address =
        Министерство иностранных дел
        { NAME($party, case: "genitive") }
    .gender = neuter
    .number = singular

# The ministry that goes by another name.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-foreign-ministry-of-philippines = Департамент иностранных дел { NAME($party, case: "genitive") }
    .genitive = Департамента иностранных дел { NAME($party, case: "genitive") }
    .dative = Департаменту иностранных дел { NAME($party, case: "genitive") }
    .accusative = Департамент иностранных дел { NAME($party, case: "genitive") }
    .instrumental = Департаментом иностранных дел { NAME($party, case: "genitive") }
    .prepositional = Департаменте иностранных дел { NAME($party, case: "genitive") }
    .short = Департамент
    .short-genitive = Департамента
    .short-dative = Департаменту
    .short-accusative = Департамент
    .short-instrumental = Департаментом
    .short-prepositional = Департаменте
    .address =
        Департамент иностранных дел
        { NAME($party, case: "genitive") }
    .gender = masculine
    .number = singular

# The ministry that goes by another name.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-foreign-ministry-of-united-states = Государственный департамент { NAME($party, case: "genitive") }
    .genitive = Государственного департамента { NAME($party, case: "genitive") }
    .dative = Государственному департаменту { NAME($party, case: "genitive") }
    .accusative = Государственный департамент { NAME($party, case: "genitive") }
    .instrumental = Государственным департаментом { NAME($party, case: "genitive") }
    .prepositional = Государственном департаменте { NAME($party, case: "genitive") }
    .short = Государственный департамент
    .short-genitive = Государственного департамента
    .short-dative = Государственному департаменту
    .short-accusative = Государственный департамент
    .short-instrumental = Государственным департаментом
    .short-prepositional = Государственном департаменте
    .address =
        Государственный департамент
        { NAME($party, case: "genitive") }
    .gender = masculine
    .number = singular

# The permanent mission of a state to the United Nations.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-permanent-mission = Постоянное представительство { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .genitive = Постоянного представительства { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .dative = Постоянному представительству { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .accusative = Постоянное представительство { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .instrumental = Постоянным представительством { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .prepositional = Постоянном представительстве { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .short = Постоянное представительство
    .short-genitive = Постоянного представительства
    .short-dative = Постоянному представительству
    .short-accusative = Постоянное представительство
    .short-instrumental = Постоянным представительством
    .short-prepositional = Постоянном представительстве
    .address =
        Постоянное представительство
        { NAME($party, case: "genitive") }
        при Организации Объединенных Наций
    .gender = neuter
    .number = singular

# The permanent missions of a group of states.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-permanent-mission-of-several = Постоянные представительства { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .genitive = Постоянных представительств { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .dative = Постоянным представительствам { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .accusative = Постоянные представительства { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .instrumental = Постоянными представительствами { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .prepositional = Постоянных представительствах { NAME($party, case: "genitive") } при Организации Объединенных Наций
    .short = Постоянные представительства
    .short-genitive = Постоянных представительств
    .short-dative = Постоянным представительствам
    .short-accusative = Постоянные представительства
    .short-instrumental = Постоянными представительствами
    .short-prepositional = Постоянных представительствах
    .address =
        Постоянные представительства
        { NAME($party, case: "genitive") }
        при Организации Объединенных Наций
    .gender = neuter
    .number = plural
