### Channels in Kazakh: through whom a party is addressed. `$party` is the party, in the genitive.
###
### `-channel-NAME` is that of a party, `-channel-NAME-of-several` that of a group which is addressed as one, and
### `-channel-NAME-of-PARTY` that of a party whose own has another name. The text of an entry is the long form in the
### nominative; attributes are its cases and its further forms, `.short` with its cases and `.address`.
### Endings: after the third-person possessive of the long form (Елшілігі, министрлігі, өкілдігі) -на/-не, -нда/-нде.

# The embassy of a state in the host country.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-embassy = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшілігі
    .genitive = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшілігінің
    .dative = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшілігіне
    .accusative = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшілігін
    .locative = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшілігінде
    .ablative = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшілігінен
    .instrumental = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшілігімен
    .short = Елшілік
    .short-genitive = Елшіліктің
    .short-dative = Елшілікке
    .short-accusative = Елшілікті
    .short-locative = Елшілікте
    .short-ablative = Елшіліктен
    .short-instrumental = Елшілікпен
    .address =
        { NAME($party, case: "genitive") }
        Қазақстан Республикасындағы
        Елшілігі

# The embassies of a group of states.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-embassy-of-several = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшіліктері
    .genitive = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшіліктерінің
    .dative = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшіліктеріне
    .accusative = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшіліктерін
    .locative = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшіліктерінде
    .ablative = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшіліктерінен
    .instrumental = { NAME($party, case: "genitive") } Қазақстан Республикасындағы Елшіліктерімен
    .short = Елшіліктер
    .short-genitive = Елшіліктердің
    .short-dative = Елшіліктерге
    .short-accusative = Елшіліктерді
    .short-locative = Елшіліктерде
    .short-ablative = Елшіліктерден
    .short-instrumental = Елшіліктермен
    .address =
        { NAME($party, case: "genitive") }
        Қазақстан Республикасындағы
        Елшіліктері

# The ministry of foreign affairs of a state.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-foreign-ministry = { NAME($party, case: "genitive") } Сыртқы істер министрлігі
    .genitive = { NAME($party, case: "genitive") } Сыртқы істер министрлігінің
    .dative = { NAME($party, case: "genitive") } Сыртқы істер министрлігіне
    .accusative = { NAME($party, case: "genitive") } Сыртқы істер министрлігін
    .locative = { NAME($party, case: "genitive") } Сыртқы істер министрлігінде
    .ablative = { NAME($party, case: "genitive") } Сыртқы істер министрлігінен
    .instrumental = { NAME($party, case: "genitive") } Сыртқы істер министрлігімен
    .short = Министрлік
    .short-genitive = Министрліктің
    .short-dative = Министрлікке
    .short-accusative = Министрлікті
    .short-locative = Министрлікте
    .short-ablative = Министрліктен
    .short-instrumental = Министрлікпен
    .address =
        { NAME($party, case: "genitive") }
        Сыртқы істер министрлігі

# The ministries of foreign affairs of a group of states.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-foreign-ministry-of-several = { NAME($party, case: "genitive") } Сыртқы істер министрліктері
    .genitive = { NAME($party, case: "genitive") } Сыртқы істер министрліктерінің
    .dative = { NAME($party, case: "genitive") } Сыртқы істер министрліктеріне
    .accusative = { NAME($party, case: "genitive") } Сыртқы істер министрліктерін
    .locative = { NAME($party, case: "genitive") } Сыртқы істер министрліктерінде
    .ablative = { NAME($party, case: "genitive") } Сыртқы істер министрліктерінен
    .instrumental = { NAME($party, case: "genitive") } Сыртқы істер министрліктерімен
    .short = Министрліктер
    .short-genitive = Министрліктердің
    .short-dative = Министрліктерге
    .short-accusative = Министрліктерді
    .short-locative = Министрліктерде
    .short-ablative = Министрліктерден
    .short-instrumental = Министрліктермен
    .address =
        { NAME($party, case: "genitive") }
        Сыртқы істер министрліктері

# The ministry that goes by another name.
# $party: the party that is addressed through it
# @draft Kazakh makes no difference to other ministries; no source here: awaits a native reviewer
-channel-foreign-ministry-of-india = { NAME($party, case: "genitive") } Сыртқы істер министрлігі
    .genitive = { NAME($party, case: "genitive") } Сыртқы істер министрлігінің
    .dative = { NAME($party, case: "genitive") } Сыртқы істер министрлігіне
    .accusative = { NAME($party, case: "genitive") } Сыртқы істер министрлігін
    .locative = { NAME($party, case: "genitive") } Сыртқы істер министрлігінде
    .ablative = { NAME($party, case: "genitive") } Сыртқы істер министрлігінен
    .instrumental = { NAME($party, case: "genitive") } Сыртқы істер министрлігімен
    .short = Министрлік
    .short-genitive = Министрліктің
    .short-dative = Министрлікке
    .short-accusative = Министрлікті
    .short-locative = Министрлікте
    .short-ablative = Министрліктен
    .short-instrumental = Министрлікпен
    .address =
        { NAME($party, case: "genitive") }
        Сыртқы істер министрлігі

# The ministry that goes by another name.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-foreign-ministry-of-philippines = { NAME($party, case: "genitive") } Сыртқы істер департаменті
    .genitive = { NAME($party, case: "genitive") } Сыртқы істер департаментінің
    .dative = { NAME($party, case: "genitive") } Сыртқы істер департаментіне
    .accusative = { NAME($party, case: "genitive") } Сыртқы істер департаментін
    .locative = { NAME($party, case: "genitive") } Сыртқы істер департаментінде
    .ablative = { NAME($party, case: "genitive") } Сыртқы істер департаментінен
    .instrumental = { NAME($party, case: "genitive") } Сыртқы істер департаментімен
    .short = Департамент
    .short-genitive = Департаменттің
    .short-dative = Департаментке
    .short-accusative = Департаментті
    .short-locative = Департаментте
    .short-ablative = Департаменттен
    .short-instrumental = Департаментпен
    .address =
        { NAME($party, case: "genitive") }
        Сыртқы істер департаменті

# The ministry that goes by another name.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-foreign-ministry-of-united-states = { NAME($party, case: "genitive") } Мемлекеттік департаменті
    .genitive = { NAME($party, case: "genitive") } Мемлекеттік департаментінің
    .dative = { NAME($party, case: "genitive") } Мемлекеттік департаментіне
    .accusative = { NAME($party, case: "genitive") } Мемлекеттік департаментін
    .locative = { NAME($party, case: "genitive") } Мемлекеттік департаментінде
    .ablative = { NAME($party, case: "genitive") } Мемлекеттік департаментінен
    .instrumental = { NAME($party, case: "genitive") } Мемлекеттік департаментімен
    .short = Мемлекеттік департамент
    .short-genitive = Мемлекеттік департаменттің
    .short-dative = Мемлекеттік департаментке
    .short-accusative = Мемлекеттік департаментті
    .short-locative = Мемлекеттік департаментте
    .short-ablative = Мемлекеттік департаменттен
    .short-instrumental = Мемлекеттік департаментпен
    .address =
        { NAME($party, case: "genitive") }
        Мемлекеттік департаменті

# The permanent mission of a state to the United Nations.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-permanent-mission = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдігі
    .genitive = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдігінің
    .dative = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдігіне
    .accusative = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдігін
    .locative = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдігінде
    .ablative = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдігінен
    .instrumental = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдігімен
    .short = Тұрақты өкілдік
    .short-genitive = Тұрақты өкілдіктің
    .short-dative = Тұрақты өкілдікке
    .short-accusative = Тұрақты өкілдікті
    .short-locative = Тұрақты өкілдікте
    .short-ablative = Тұрақты өкілдіктен
    .short-instrumental = Тұрақты өкілдікпен
    .address =
        { NAME($party, case: "genitive") }
        Біріккен Ұлттар Ұйымы жанындағы
        Тұрақты өкілдігі

# The permanent missions of a group of states.
# $party: the party that is addressed through it
# @draft no source here: awaits a native reviewer
-channel-permanent-mission-of-several = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдіктері
    .genitive = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдіктерінің
    .dative = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдіктеріне
    .accusative = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдіктерін
    .locative = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдіктерінде
    .ablative = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдіктерінен
    .instrumental = { NAME($party, case: "genitive") } Біріккен Ұлттар Ұйымы жанындағы Тұрақты өкілдіктерімен
    .short = Тұрақты өкілдіктер
    .short-genitive = Тұрақты өкілдіктердің
    .short-dative = Тұрақты өкілдіктерге
    .short-accusative = Тұрақты өкілдіктерді
    .short-locative = Тұрақты өкілдіктерде
    .short-ablative = Тұрақты өкілдіктерден
    .short-instrumental = Тұрақты өкілдіктермен
    .address =
        { NAME($party, case: "genitive") }
        Біріккен Ұлттар Ұйымы жанындағы
        Тұрақты өкілдіктері
