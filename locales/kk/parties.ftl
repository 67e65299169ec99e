### Parties in Kazakh: whoever can send or receive a note, in the order of `parties.yaml`.
###
### The text of an entry is the long form in the nominative; attributes are its cases and its further forms, `.short`
### with its cases and `.address`. Line breaks of `.address` are kept; capitals are put in by the program.
### Endings: after a third-person possessive (Республикасы, Корольдігі, Мемлекеті) -на/-не, -нда/-нде; after voiceless
### consonants and б, в, г, д -қа/-ке, -та/-те; else -ға/-ге, -да/-де.

## Bodies

# @draft no source here: awaits a native reviewer
-party-summit = Азия Кеңесінің Саммиті
    .genitive = Азия Кеңесінің Саммитінің
    .dative = Азия Кеңесінің Саммитіне
    .accusative = Азия Кеңесінің Саммитін
    .locative = Азия Кеңесінің Саммитінде
    .ablative = Азия Кеңесінің Саммитінен
    .instrumental = Азия Кеңесінің Саммитімен
    .short = Саммит
    .short-genitive = Саммиттің
    .short-dative = Саммитке
    .short-accusative = Саммитті
    .short-locative = Саммитте
    .short-ablative = Саммиттен
    .short-instrumental = Саммитпен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің
        Саммиті

# @draft no source here: awaits a native reviewer
-party-ministerial-council = Азия Кеңесінің Министрлер кеңесі
    .genitive = Азия Кеңесінің Министрлер кеңесінің
    .dative = Азия Кеңесінің Министрлер кеңесіне
    .accusative = Азия Кеңесінің Министрлер кеңесін
    .locative = Азия Кеңесінің Министрлер кеңесінде
    .ablative = Азия Кеңесінің Министрлер кеңесінен
    .instrumental = Азия Кеңесінің Министрлер кеңесімен
    .short = Министрлер кеңесі
    .short-genitive = Министрлер кеңесінің
    .short-dative = Министрлер кеңесіне
    .short-accusative = Министрлер кеңесін
    .short-locative = Министрлер кеңесінде
    .short-ablative = Министрлер кеңесінен
    .short-instrumental = Министрлер кеңесімен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің
        Министрлер кеңесі

# @draft only the genitive has a source: the other forms await a native reviewer
-party-senior-officials-committee = Аға лауазымды тұлғалар комитеті
    .genitive = Аға лауазымды тұлғалар комитетінің
    .dative = Аға лауазымды тұлғалар комитетіне
    .accusative = Аға лауазымды тұлғалар комитетін
    .locative = Аға лауазымды тұлғалар комитетінде
    .ablative = Аға лауазымды тұлғалар комитетінен
    .instrumental = Аға лауазымды тұлғалар комитетімен
    .short = Аға лауазымды тұлғалар комитеті
    .short-genitive = Аға лауазымды тұлғалар комитетінің
    .short-dative = Аға лауазымды тұлғалар комитетіне
    .short-accusative = Аға лауазымды тұлғалар комитетін
    .short-locative = Аға лауазымды тұлғалар комитетінде
    .short-ablative = Аға лауазымды тұлғалар комитетінен
    .short-instrumental = Аға лауазымды тұлғалар комитетімен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің
        Аға лауазымды тұлғалар комитеті

# @draft no source here: awaits a native reviewer
-party-special-working-group = Азия Кеңесінің Арнайы жұмыс тобы
    .genitive = Азия Кеңесінің Арнайы жұмыс тобының
    .dative = Азия Кеңесінің Арнайы жұмыс тобына
    .accusative = Азия Кеңесінің Арнайы жұмыс тобын
    .locative = Азия Кеңесінің Арнайы жұмыс тобында
    .ablative = Азия Кеңесінің Арнайы жұмыс тобынан
    .instrumental = Азия Кеңесінің Арнайы жұмыс тобымен
    .short = Арнайы жұмыс тобы
    .short-genitive = Арнайы жұмыс тобының
    .short-dative = Арнайы жұмыс тобына
    .short-accusative = Арнайы жұмыс тобын
    .short-locative = Арнайы жұмыс тобында
    .short-ablative = Арнайы жұмыс тобынан
    .short-instrumental = Арнайы жұмыс тобымен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің
        Арнайы жұмыс тобы

# @draft no source here: awaits a native reviewer
-party-think-tank-forum = Азия Кеңесінің Талдау орталықтары форумы
    .genitive = Азия Кеңесінің Талдау орталықтары форумының
    .dative = Азия Кеңесінің Талдау орталықтары форумына
    .accusative = Азия Кеңесінің Талдау орталықтары форумын
    .locative = Азия Кеңесінің Талдау орталықтары форумында
    .ablative = Азия Кеңесінің Талдау орталықтары форумынан
    .instrumental = Азия Кеңесінің Талдау орталықтары форумымен
    .short = Талдау орталықтары форумы
    .short-genitive = Талдау орталықтары форумының
    .short-dative = Талдау орталықтары форумына
    .short-accusative = Талдау орталықтары форумын
    .short-locative = Талдау орталықтары форумында
    .short-ablative = Талдау орталықтары форумынан
    .short-instrumental = Талдау орталықтары форумымен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің
        Талдау орталықтары форумы

# @draft no source here: awaits a native reviewer
-party-business-council = Азия Кеңесінің Іскерлік кеңесі
    .genitive = Азия Кеңесінің Іскерлік кеңесінің
    .dative = Азия Кеңесінің Іскерлік кеңесіне
    .accusative = Азия Кеңесінің Іскерлік кеңесін
    .locative = Азия Кеңесінің Іскерлік кеңесінде
    .ablative = Азия Кеңесінің Іскерлік кеңесінен
    .instrumental = Азия Кеңесінің Іскерлік кеңесімен
    .short = Іскерлік кеңес
    .short-genitive = Іскерлік кеңестің
    .short-dative = Іскерлік кеңеске
    .short-accusative = Іскерлік кеңесті
    .short-locative = Іскерлік кеңесте
    .short-ablative = Іскерлік кеңестен
    .short-instrumental = Іскерлік кеңеспен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің
        Іскерлік кеңесі

# @draft no source here: awaits a native reviewer
-party-youth-council = Азия Кеңесінің Жастар кеңесі
    .genitive = Азия Кеңесінің Жастар кеңесінің
    .dative = Азия Кеңесінің Жастар кеңесіне
    .accusative = Азия Кеңесінің Жастар кеңесін
    .locative = Азия Кеңесінің Жастар кеңесінде
    .ablative = Азия Кеңесінің Жастар кеңесінен
    .instrumental = Азия Кеңесінің Жастар кеңесімен
    .short = Жастар кеңесі
    .short-genitive = Жастар кеңесінің
    .short-dative = Жастар кеңесіне
    .short-accusative = Жастар кеңесін
    .short-locative = Жастар кеңесінде
    .short-ablative = Жастар кеңесінен
    .short-instrumental = Жастар кеңесімен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің
        Жастар кеңесі

# @draft no source here: awaits a native reviewer
-party-chairmanship = Азия Кеңесінің Төрағалығы
    .genitive = Азия Кеңесінің Төрағалығының
    .dative = Азия Кеңесінің Төрағалығына
    .accusative = Азия Кеңесінің Төрағалығын
    .locative = Азия Кеңесінің Төрағалығында
    .ablative = Азия Кеңесінің Төрағалығынан
    .instrumental = Азия Кеңесінің Төрағалығымен
    .short = Төрағалық
    .short-genitive = Төрағалықтың
    .short-dative = Төрағалыққа
    .short-accusative = Төрағалықты
    .short-locative = Төрағалықта
    .short-ablative = Төрағалықтан
    .short-instrumental = Төрағалықпен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің
        Төрағалығы

# @draft only the long and short nominative have a source: the other forms await a native reviewer
-party-secretariat = Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің (Азия Кеңесінің) Хатшылығы
    .genitive = Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің (Азия Кеңесінің) Хатшылығының
    .dative = Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің (Азия Кеңесінің) Хатшылығына
    .accusative = Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің (Азия Кеңесінің) Хатшылығын
    .locative = Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің (Азия Кеңесінің) Хатшылығында
    .ablative = Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің (Азия Кеңесінің) Хатшылығынан
    .instrumental = Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің (Азия Кеңесінің) Хатшылығымен
    .short = Хатшылық
    .short-genitive = Хатшылықтың
    .short-dative = Хатшылыққа
    .short-accusative = Хатшылықты
    .short-locative = Хатшылықта
    .short-ablative = Хатшылықтан
    .short-instrumental = Хатшылықпен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің хатшылығы

## Groups

# @draft only nominative, dative and address have a source: the other cases await a native reviewer
-party-member-states = Азия Кеңесіне мүше мемлекеттер
    .genitive = Азия Кеңесіне мүше мемлекеттердің
    .dative = Азия Кеңесіне мүше мемлекеттерге
    .accusative = Азия Кеңесіне мүше мемлекеттерді
    .locative = Азия Кеңесіне мүше мемлекеттерде
    .ablative = Азия Кеңесіне мүше мемлекеттерден
    .instrumental = Азия Кеңесіне мүше мемлекеттермен
    .short = мүше мемлекеттер
    .short-genitive = мүше мемлекеттердің
    .short-dative = мүше мемлекеттерге
    .short-accusative = мүше мемлекеттерді
    .short-locative = мүше мемлекеттерде
    .short-ablative = мүше мемлекеттерден
    .short-instrumental = мүше мемлекеттермен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесіне
        мүше мемлекеттер

# @draft no source here; «Азия Кеңесі жанындағы бақылаушы мемлекеттер» is also met with: awaits a native reviewer
-party-observer-states = Азия Кеңесінің бақылаушы мемлекеттері
    .genitive = Азия Кеңесінің бақылаушы мемлекеттерінің
    .dative = Азия Кеңесінің бақылаушы мемлекеттеріне
    .accusative = Азия Кеңесінің бақылаушы мемлекеттерін
    .locative = Азия Кеңесінің бақылаушы мемлекеттерінде
    .ablative = Азия Кеңесінің бақылаушы мемлекеттерінен
    .instrumental = Азия Кеңесінің бақылаушы мемлекеттерімен
    .short = бақылаушы мемлекеттер
    .short-genitive = бақылаушы мемлекеттердің
    .short-dative = бақылаушы мемлекеттерге
    .short-accusative = бақылаушы мемлекеттерді
    .short-locative = бақылаушы мемлекеттерде
    .short-ablative = бақылаушы мемлекеттерден
    .short-instrumental = бақылаушы мемлекеттермен
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің
        бақылаушы мемлекеттері

## Member states

# @draft the official name as the United Nations list it, which is no statement on recognition; no source here: awaits a native reviewer
-party-afghanistan = Ауғанстан Ислам Республикасы
    .genitive = Ауғанстан Ислам Республикасының
    .dative = Ауғанстан Ислам Республикасына
    .accusative = Ауғанстан Ислам Республикасын
    .locative = Ауғанстан Ислам Республикасында
    .ablative = Ауғанстан Ислам Республикасынан
    .instrumental = Ауғанстан Ислам Республикасымен
    .short = Ауғанстан
    .short-genitive = Ауғанстанның
    .short-dative = Ауғанстанға
    .short-accusative = Ауғанстанды
    .short-locative = Ауғанстанда
    .short-ablative = Ауғанстаннан
    .short-instrumental = Ауғанстанмен
    .address = Ауғанстан Ислам Республикасы

# @draft no source here: awaits a native reviewer
-party-azerbaijan = Әзербайжан Республикасы
    .genitive = Әзербайжан Республикасының
    .dative = Әзербайжан Республикасына
    .accusative = Әзербайжан Республикасын
    .locative = Әзербайжан Республикасында
    .ablative = Әзербайжан Республикасынан
    .instrumental = Әзербайжан Республикасымен
    .short = Әзербайжан
    .short-genitive = Әзербайжанның
    .short-dative = Әзербайжанға
    .short-accusative = Әзербайжанды
    .short-locative = Әзербайжанда
    .short-ablative = Әзербайжаннан
    .short-instrumental = Әзербайжанмен
    .address = Әзербайжан Республикасы

# @draft no source here: awaits a native reviewer
-party-bahrain = Бахрейн Корольдігі
    .genitive = Бахрейн Корольдігінің
    .dative = Бахрейн Корольдігіне
    .accusative = Бахрейн Корольдігін
    .locative = Бахрейн Корольдігінде
    .ablative = Бахрейн Корольдігінен
    .instrumental = Бахрейн Корольдігімен
    .short = Бахрейн
    .short-genitive = Бахрейннің
    .short-dative = Бахрейнге
    .short-accusative = Бахрейнді
    .short-locative = Бахрейнде
    .short-ablative = Бахрейннен
    .short-instrumental = Бахрейнмен
    .address = Бахрейн Корольдігі

# @draft no source here; «Бангладеш Халықтық Республикасы» is also met with: awaits a native reviewer
-party-bangladesh = Бангладеш Халық Республикасы
    .genitive = Бангладеш Халық Республикасының
    .dative = Бангладеш Халық Республикасына
    .accusative = Бангладеш Халық Республикасын
    .locative = Бангладеш Халық Республикасында
    .ablative = Бангладеш Халық Республикасынан
    .instrumental = Бангладеш Халық Республикасымен
    .short = Бангладеш
    .short-genitive = Бангладештің
    .short-dative = Бангладешке
    .short-accusative = Бангладешті
    .short-locative = Бангладеште
    .short-ablative = Бангладештен
    .short-instrumental = Бангладешпен
    .address = Бангладеш Халық Республикасы

# @draft no source here: awaits a native reviewer
-party-cambodia = Камбоджа Корольдігі
    .genitive = Камбоджа Корольдігінің
    .dative = Камбоджа Корольдігіне
    .accusative = Камбоджа Корольдігін
    .locative = Камбоджа Корольдігінде
    .ablative = Камбоджа Корольдігінен
    .instrumental = Камбоджа Корольдігімен
    .short = Камбоджа
    .short-genitive = Камбоджаның
    .short-dative = Камбоджаға
    .short-accusative = Камбоджаны
    .short-locative = Камбоджада
    .short-ablative = Камбоджадан
    .short-instrumental = Камбоджамен
    .address = Камбоджа Корольдігі

# @draft no source here: awaits a native reviewer
-party-china = Қытай Халық Республикасы
    .genitive = Қытай Халық Республикасының
    .dative = Қытай Халық Республикасына
    .accusative = Қытай Халық Республикасын
    .locative = Қытай Халық Республикасында
    .ablative = Қытай Халық Республикасынан
    .instrumental = Қытай Халық Республикасымен
    .short = Қытай
    .short-genitive = Қытайдың
    .short-dative = Қытайға
    .short-accusative = Қытайды
    .short-locative = Қытайда
    .short-ablative = Қытайдан
    .short-instrumental = Қытаймен
    .address = Қытай Халық Республикасы

# @draft no source here; «Мысыр Араб Республикасы» is also met with: awaits a native reviewer
-party-egypt = Египет Араб Республикасы
    .genitive = Египет Араб Республикасының
    .dative = Египет Араб Республикасына
    .accusative = Египет Араб Республикасын
    .locative = Египет Араб Республикасында
    .ablative = Египет Араб Республикасынан
    .instrumental = Египет Араб Республикасымен
    .short = Египет
    .short-genitive = Египеттің
    .short-dative = Египетке
    .short-accusative = Египетті
    .short-locative = Египетте
    .short-ablative = Египеттен
    .short-instrumental = Египетпен
    .address = Египет Араб Республикасы

# @draft no source here: awaits a native reviewer
-party-india = Үндістан Республикасы
    .genitive = Үндістан Республикасының
    .dative = Үндістан Республикасына
    .accusative = Үндістан Республикасын
    .locative = Үндістан Республикасында
    .ablative = Үндістан Республикасынан
    .instrumental = Үндістан Республикасымен
    .short = Үндістан
    .short-genitive = Үндістанның
    .short-dative = Үндістанға
    .short-accusative = Үндістанды
    .short-locative = Үндістанда
    .short-ablative = Үндістаннан
    .short-instrumental = Үндістанмен
    .address = Үндістан Республикасы

# @draft no source here: awaits a native reviewer
-party-iran = Иран Ислам Республикасы
    .genitive = Иран Ислам Республикасының
    .dative = Иран Ислам Республикасына
    .accusative = Иран Ислам Республикасын
    .locative = Иран Ислам Республикасында
    .ablative = Иран Ислам Республикасынан
    .instrumental = Иран Ислам Республикасымен
    .short = Иран
    .short-genitive = Иранның
    .short-dative = Иранға
    .short-accusative = Иранды
    .short-locative = Иранда
    .short-ablative = Ираннан
    .short-instrumental = Иранмен
    .address = Иран Ислам Республикасы

# @draft no source here: awaits a native reviewer
-party-iraq = Ирак Республикасы
    .genitive = Ирак Республикасының
    .dative = Ирак Республикасына
    .accusative = Ирак Республикасын
    .locative = Ирак Республикасында
    .ablative = Ирак Республикасынан
    .instrumental = Ирак Республикасымен
    .short = Ирак
    .short-genitive = Ирактың
    .short-dative = Иракқа
    .short-accusative = Иракты
    .short-locative = Иракта
    .short-ablative = Ирактан
    .short-instrumental = Иракпен
    .address = Ирак Республикасы

# @draft no source here; endings after the soft sign are front: awaits a native reviewer
-party-israel = Израиль Мемлекеті
    .genitive = Израиль Мемлекетінің
    .dative = Израиль Мемлекетіне
    .accusative = Израиль Мемлекетін
    .locative = Израиль Мемлекетінде
    .ablative = Израиль Мемлекетінен
    .instrumental = Израиль Мемлекетімен
    .short = Израиль
    .short-genitive = Израильдің
    .short-dative = Израильге
    .short-accusative = Израильді
    .short-locative = Израильде
    .short-ablative = Израильден
    .short-instrumental = Израильмен
    .address = Израиль Мемлекеті

# @draft no source here; «Иордания Хашимит Корольдігі» is also met with: awaits a native reviewer
-party-jordan = Иордания Хашимит Корольдігі
    .genitive = Иордания Хашимит Корольдігінің
    .dative = Иордания Хашимит Корольдігіне
    .accusative = Иордания Хашимит Корольдігін
    .locative = Иордания Хашимит Корольдігінде
    .ablative = Иордания Хашимит Корольдігінен
    .instrumental = Иордания Хашимит Корольдігімен
    .short = Иордания
    .short-genitive = Иорданияның
    .short-dative = Иорданияға
    .short-accusative = Иорданияны
    .short-locative = Иорданияда
    .short-ablative = Иорданиядан
    .short-instrumental = Иорданиямен
    .address = Иордания Хашимит Корольдігі

# @draft no source here: awaits a native reviewer
-party-kazakhstan = Қазақстан Республикасы
    .genitive = Қазақстан Республикасының
    .dative = Қазақстан Республикасына
    .accusative = Қазақстан Республикасын
    .locative = Қазақстан Республикасында
    .ablative = Қазақстан Республикасынан
    .instrumental = Қазақстан Республикасымен
    .short = Қазақстан
    .short-genitive = Қазақстанның
    .short-dative = Қазақстанға
    .short-accusative = Қазақстанды
    .short-locative = Қазақстанда
    .short-ablative = Қазақстаннан
    .short-instrumental = Қазақстанмен
    .address = Қазақстан Республикасы

# @draft no source here: awaits a native reviewer
-party-kuwait = Кувейт Мемлекеті
    .genitive = Кувейт Мемлекетінің
    .dative = Кувейт Мемлекетіне
    .accusative = Кувейт Мемлекетін
    .locative = Кувейт Мемлекетінде
    .ablative = Кувейт Мемлекетінен
    .instrumental = Кувейт Мемлекетімен
    .short = Кувейт
    .short-genitive = Кувейттің
    .short-dative = Кувейтке
    .short-accusative = Кувейтті
    .short-locative = Кувейтте
    .short-ablative = Кувейттен
    .short-instrumental = Кувейтпен
    .address = Кувейт Мемлекеті

# @draft no source here: awaits a native reviewer
-party-kyrgyzstan = Қырғыз Республикасы
    .genitive = Қырғыз Республикасының
    .dative = Қырғыз Республикасына
    .accusative = Қырғыз Республикасын
    .locative = Қырғыз Республикасында
    .ablative = Қырғыз Республикасынан
    .instrumental = Қырғыз Республикасымен
    .short = Қырғызстан
    .short-genitive = Қырғызстанның
    .short-dative = Қырғызстанға
    .short-accusative = Қырғызстанды
    .short-locative = Қырғызстанда
    .short-ablative = Қырғызстаннан
    .short-instrumental = Қырғызстанмен
    .address = Қырғыз Республикасы

# @draft no source here: awaits a native reviewer
-party-mongolia = Моңғолия
    .genitive = Моңғолияның
    .dative = Моңғолияға
    .accusative = Моңғолияны
    .locative = Моңғолияда
    .ablative = Моңғолиядан
    .instrumental = Моңғолиямен
    .short = Моңғолия
    .short-genitive = Моңғолияның
    .short-dative = Моңғолияға
    .short-accusative = Моңғолияны
    .short-locative = Моңғолияда
    .short-ablative = Моңғолиядан
    .short-instrumental = Моңғолиямен
    .address = Моңғолия

# @draft no source here: awaits a native reviewer
-party-pakistan = Пәкістан Ислам Республикасы
    .genitive = Пәкістан Ислам Республикасының
    .dative = Пәкістан Ислам Республикасына
    .accusative = Пәкістан Ислам Республикасын
    .locative = Пәкістан Ислам Республикасында
    .ablative = Пәкістан Ислам Республикасынан
    .instrumental = Пәкістан Ислам Республикасымен
    .short = Пәкістан
    .short-genitive = Пәкістанның
    .short-dative = Пәкістанға
    .short-accusative = Пәкістанды
    .short-locative = Пәкістанда
    .short-ablative = Пәкістаннан
    .short-instrumental = Пәкістанмен
    .address = Пәкістан Ислам Республикасы

# @draft no source here: awaits a native reviewer
-party-palestine = Палестина Мемлекеті
    .genitive = Палестина Мемлекетінің
    .dative = Палестина Мемлекетіне
    .accusative = Палестина Мемлекетін
    .locative = Палестина Мемлекетінде
    .ablative = Палестина Мемлекетінен
    .instrumental = Палестина Мемлекетімен
    .short = Палестина
    .short-genitive = Палестинаның
    .short-dative = Палестинаға
    .short-accusative = Палестинаны
    .short-locative = Палестинада
    .short-ablative = Палестинадан
    .short-instrumental = Палестинамен
    .address = Палестина Мемлекеті

# @draft no source here: awaits a native reviewer
-party-qatar = Катар Мемлекеті
    .genitive = Катар Мемлекетінің
    .dative = Катар Мемлекетіне
    .accusative = Катар Мемлекетін
    .locative = Катар Мемлекетінде
    .ablative = Катар Мемлекетінен
    .instrumental = Катар Мемлекетімен
    .short = Катар
    .short-genitive = Катардың
    .short-dative = Катарға
    .short-accusative = Катарды
    .short-locative = Катарда
    .short-ablative = Катардан
    .short-instrumental = Катармен
    .address = Катар Мемлекеті

# @draft no source here: awaits a native reviewer
-party-republic-of-korea = Корея Республикасы
    .genitive = Корея Республикасының
    .dative = Корея Республикасына
    .accusative = Корея Республикасын
    .locative = Корея Республикасында
    .ablative = Корея Республикасынан
    .instrumental = Корея Республикасымен
    .short = Корея Республикасы
    .short-genitive = Корея Республикасының
    .short-dative = Корея Республикасына
    .short-accusative = Корея Республикасын
    .short-locative = Корея Республикасында
    .short-ablative = Корея Республикасынан
    .short-instrumental = Корея Республикасымен
    .address = Корея Республикасы

# @draft no source here: awaits a native reviewer
-party-russia = Ресей Федерациясы
    .genitive = Ресей Федерациясының
    .dative = Ресей Федерациясына
    .accusative = Ресей Федерациясын
    .locative = Ресей Федерациясында
    .ablative = Ресей Федерациясынан
    .instrumental = Ресей Федерациясымен
    .short = Ресей
    .short-genitive = Ресейдің
    .short-dative = Ресейге
    .short-accusative = Ресейді
    .short-locative = Ресейде
    .short-ablative = Ресейден
    .short-instrumental = Ресеймен
    .address = Ресей Федерациясы

# @draft no source here: awaits a native reviewer
-party-sri-lanka = Шри-Ланка Демократиялық Социалистік Республикасы
    .genitive = Шри-Ланка Демократиялық Социалистік Республикасының
    .dative = Шри-Ланка Демократиялық Социалистік Республикасына
    .accusative = Шри-Ланка Демократиялық Социалистік Республикасын
    .locative = Шри-Ланка Демократиялық Социалистік Республикасында
    .ablative = Шри-Ланка Демократиялық Социалистік Республикасынан
    .instrumental = Шри-Ланка Демократиялық Социалистік Республикасымен
    .short = Шри-Ланка
    .short-genitive = Шри-Ланканың
    .short-dative = Шри-Ланкаға
    .short-accusative = Шри-Ланканы
    .short-locative = Шри-Ланкада
    .short-ablative = Шри-Ланкадан
    .short-instrumental = Шри-Ланкамен
    .address =
        Шри-Ланка Демократиялық
        Социалистік Республикасы

# @draft no source here: awaits a native reviewer
-party-tajikistan = Тәжікстан Республикасы
    .genitive = Тәжікстан Республикасының
    .dative = Тәжікстан Республикасына
    .accusative = Тәжікстан Республикасын
    .locative = Тәжікстан Республикасында
    .ablative = Тәжікстан Республикасынан
    .instrumental = Тәжікстан Республикасымен
    .short = Тәжікстан
    .short-genitive = Тәжікстанның
    .short-dative = Тәжікстанға
    .short-accusative = Тәжікстанды
    .short-locative = Тәжікстанда
    .short-ablative = Тәжікстаннан
    .short-instrumental = Тәжікстанмен
    .address = Тәжікстан Республикасы

# @draft no source here: awaits a native reviewer
-party-thailand = Таиланд Корольдігі
    .genitive = Таиланд Корольдігінің
    .dative = Таиланд Корольдігіне
    .accusative = Таиланд Корольдігін
    .locative = Таиланд Корольдігінде
    .ablative = Таиланд Корольдігінен
    .instrumental = Таиланд Корольдігімен
    .short = Таиланд
    .short-genitive = Таиландтың
    .short-dative = Таиландқа
    .short-accusative = Таиландты
    .short-locative = Таиландта
    .short-ablative = Таиландтан
    .short-instrumental = Таиландпен
    .address = Таиланд Корольдігі

# @draft no source here; «Түрік Республикасы» is also met with: awaits a native reviewer
-party-turkiye = Түркия Республикасы
    .genitive = Түркия Республикасының
    .dative = Түркия Республикасына
    .accusative = Түркия Республикасын
    .locative = Түркия Республикасында
    .ablative = Түркия Республикасынан
    .instrumental = Түркия Республикасымен
    .short = Түркия
    .short-genitive = Түркияның
    .short-dative = Түркияға
    .short-accusative = Түркияны
    .short-locative = Түркияда
    .short-ablative = Түркиядан
    .short-instrumental = Түркиямен
    .address = Түркия Республикасы

# @draft no source here: awaits a native reviewer
-party-united-arab-emirates = Біріккен Араб Әмірліктері
    .genitive = Біріккен Араб Әмірліктерінің
    .dative = Біріккен Араб Әмірліктеріне
    .accusative = Біріккен Араб Әмірліктерін
    .locative = Біріккен Араб Әмірліктерінде
    .ablative = Біріккен Араб Әмірліктерінен
    .instrumental = Біріккен Араб Әмірліктерімен
    .short = Біріккен Араб Әмірліктері
    .short-genitive = Біріккен Араб Әмірліктерінің
    .short-dative = Біріккен Араб Әмірліктеріне
    .short-accusative = Біріккен Араб Әмірліктерін
    .short-locative = Біріккен Араб Әмірліктерінде
    .short-ablative = Біріккен Араб Әмірліктерінен
    .short-instrumental = Біріккен Араб Әмірліктерімен
    .address = Біріккен Араб Әмірліктері

# @draft no source here: awaits a native reviewer
-party-uzbekistan = Өзбекстан Республикасы
    .genitive = Өзбекстан Республикасының
    .dative = Өзбекстан Республикасына
    .accusative = Өзбекстан Республикасын
    .locative = Өзбекстан Республикасында
    .ablative = Өзбекстан Республикасынан
    .instrumental = Өзбекстан Республикасымен
    .short = Өзбекстан
    .short-genitive = Өзбекстанның
    .short-dative = Өзбекстанға
    .short-accusative = Өзбекстанды
    .short-locative = Өзбекстанда
    .short-ablative = Өзбекстаннан
    .short-instrumental = Өзбекстанмен
    .address = Өзбекстан Республикасы

# @draft no source here: awaits a native reviewer
-party-viet-nam = Вьетнам Социалистік Республикасы
    .genitive = Вьетнам Социалистік Республикасының
    .dative = Вьетнам Социалистік Республикасына
    .accusative = Вьетнам Социалистік Республикасын
    .locative = Вьетнам Социалистік Республикасында
    .ablative = Вьетнам Социалистік Республикасынан
    .instrumental = Вьетнам Социалистік Республикасымен
    .short = Вьетнам
    .short-genitive = Вьетнамның
    .short-dative = Вьетнамға
    .short-accusative = Вьетнамды
    .short-locative = Вьетнамда
    .short-ablative = Вьетнамнан
    .short-instrumental = Вьетнаммен
    .address = Вьетнам Социалистік Республикасы

## Observer states

# @draft no source here; endings after the soft sign are front: awaits a native reviewer
-party-belarus = Беларусь Республикасы
    .genitive = Беларусь Республикасының
    .dative = Беларусь Республикасына
    .accusative = Беларусь Республикасын
    .locative = Беларусь Республикасында
    .ablative = Беларусь Республикасынан
    .instrumental = Беларусь Республикасымен
    .short = Беларусь
    .short-genitive = Беларусьтің
    .short-dative = Беларуське
    .short-accusative = Беларусьті
    .short-locative = Беларусьте
    .short-ablative = Беларусьтен
    .short-instrumental = Беларусьпен
    .address = Беларусь Республикасы

# @draft no source here: awaits a native reviewer
-party-indonesia = Индонезия Республикасы
    .genitive = Индонезия Республикасының
    .dative = Индонезия Республикасына
    .accusative = Индонезия Республикасын
    .locative = Индонезия Республикасында
    .ablative = Индонезия Республикасынан
    .instrumental = Индонезия Республикасымен
    .short = Индонезия
    .short-genitive = Индонезияның
    .short-dative = Индонезияға
    .short-accusative = Индонезияны
    .short-locative = Индонезияда
    .short-ablative = Индонезиядан
    .short-instrumental = Индонезиямен
    .address = Индонезия Республикасы

# @draft no source here: awaits a native reviewer
-party-japan = Жапония
    .genitive = Жапонияның
    .dative = Жапонияға
    .accusative = Жапонияны
    .locative = Жапонияда
    .ablative = Жапониядан
    .instrumental = Жапониямен
    .short = Жапония
    .short-genitive = Жапонияның
    .short-dative = Жапонияға
    .short-accusative = Жапонияны
    .short-locative = Жапонияда
    .short-ablative = Жапониядан
    .short-instrumental = Жапониямен
    .address = Жапония

# @draft no source here; the middle of the long form (Халық Демократиялық) is not certain: awaits a native reviewer
-party-laos = Лаос Халық Демократиялық Республикасы
    .genitive = Лаос Халық Демократиялық Республикасының
    .dative = Лаос Халық Демократиялық Республикасына
    .accusative = Лаос Халық Демократиялық Республикасын
    .locative = Лаос Халық Демократиялық Республикасында
    .ablative = Лаос Халық Демократиялық Республикасынан
    .instrumental = Лаос Халық Демократиялық Республикасымен
    .short = Лаос
    .short-genitive = Лаостың
    .short-dative = Лаосқа
    .short-accusative = Лаосты
    .short-locative = Лаоста
    .short-ablative = Лаостан
    .short-instrumental = Лаоспен
    .address =
        Лаос Халық Демократиялық
        Республикасы

# @draft no source here: awaits a native reviewer
-party-malaysia = Малайзия
    .genitive = Малайзияның
    .dative = Малайзияға
    .accusative = Малайзияны
    .locative = Малайзияда
    .ablative = Малайзиядан
    .instrumental = Малайзиямен
    .short = Малайзия
    .short-genitive = Малайзияның
    .short-dative = Малайзияға
    .short-accusative = Малайзияны
    .short-locative = Малайзияда
    .short-ablative = Малайзиядан
    .short-instrumental = Малайзиямен
    .address = Малайзия

# @draft no source here; «Филиппиндер» is also met with as the short form: awaits a native reviewer
-party-philippines = Филиппин Республикасы
    .genitive = Филиппин Республикасының
    .dative = Филиппин Республикасына
    .accusative = Филиппин Республикасын
    .locative = Филиппин Республикасында
    .ablative = Филиппин Республикасынан
    .instrumental = Филиппин Республикасымен
    .short = Филиппин
    .short-genitive = Филиппиннің
    .short-dative = Филиппинге
    .short-accusative = Филиппинді
    .short-locative = Филиппинде
    .short-ablative = Филиппиннен
    .short-instrumental = Филиппинмен
    .address = Филиппин Республикасы

# @draft no source here: awaits a native reviewer
-party-turkmenistan = Түрікменстан
    .genitive = Түрікменстанның
    .dative = Түрікменстанға
    .accusative = Түрікменстанды
    .locative = Түрікменстанда
    .ablative = Түрікменстаннан
    .instrumental = Түрікменстанмен
    .short = Түрікменстан
    .short-genitive = Түрікменстанның
    .short-dative = Түрікменстанға
    .short-accusative = Түрікменстанды
    .short-locative = Түрікменстанда
    .short-ablative = Түрікменстаннан
    .short-instrumental = Түрікменстанмен
    .address = Түрікменстан

# @draft no source here: awaits a native reviewer
-party-ukraine = Украина
    .genitive = Украинаның
    .dative = Украинаға
    .accusative = Украинаны
    .locative = Украинада
    .ablative = Украинадан
    .instrumental = Украинамен
    .short = Украина
    .short-genitive = Украинаның
    .short-dative = Украинаға
    .short-accusative = Украинаны
    .short-locative = Украинада
    .short-ablative = Украинадан
    .short-instrumental = Украинамен
    .address = Украина

# @draft no source here: awaits a native reviewer
-party-united-states = Америка Құрама Штаттары
    .genitive = Америка Құрама Штаттарының
    .dative = Америка Құрама Штаттарына
    .accusative = Америка Құрама Штаттарын
    .locative = Америка Құрама Штаттарында
    .ablative = Америка Құрама Штаттарынан
    .instrumental = Америка Құрама Штаттарымен
    .short = Америка Құрама Штаттары
    .short-genitive = Америка Құрама Штаттарының
    .short-dative = Америка Құрама Штаттарына
    .short-accusative = Америка Құрама Штаттарын
    .short-locative = Америка Құрама Штаттарында
    .short-ablative = Америка Құрама Штаттарынан
    .short-instrumental = Америка Құрама Штаттарымен
    .address = Америка Құрама Штаттары

## Organisations

# @draft no source here: awaits a native reviewer
-party-united-nations = Біріккен Ұлттар Ұйымы
    .genitive = Біріккен Ұлттар Ұйымының
    .dative = Біріккен Ұлттар Ұйымына
    .accusative = Біріккен Ұлттар Ұйымын
    .locative = Біріккен Ұлттар Ұйымында
    .ablative = Біріккен Ұлттар Ұйымынан
    .instrumental = Біріккен Ұлттар Ұйымымен
    .short = БҰҰ
    .short-genitive = БҰҰ-ның
    .short-dative = БҰҰ-ға
    .short-accusative = БҰҰ-ны
    .short-locative = БҰҰ-да
    .short-ablative = БҰҰ-дан
    .short-instrumental = БҰҰ-мен
    .address = Біріккен Ұлттар Ұйымы

# @draft no source here: awaits a native reviewer
-party-shanghai-cooperation-organisation = Шанхай ынтымақтастық ұйымы
    .genitive = Шанхай ынтымақтастық ұйымының
    .dative = Шанхай ынтымақтастық ұйымына
    .accusative = Шанхай ынтымақтастық ұйымын
    .locative = Шанхай ынтымақтастық ұйымында
    .ablative = Шанхай ынтымақтастық ұйымынан
    .instrumental = Шанхай ынтымақтастық ұйымымен
    .short = ШЫҰ
    .short-genitive = ШЫҰ-ның
    .short-dative = ШЫҰ-ға
    .short-accusative = ШЫҰ-ны
    .short-locative = ШЫҰ-да
    .short-ablative = ШЫҰ-дан
    .short-instrumental = ШЫҰ-мен
    .address = Шанхай ынтымақтастық ұйымы

# @draft no source here: awaits a native reviewer
-party-eurasian-economic-union = Еуразиялық экономикалық одақ
    .genitive = Еуразиялық экономикалық одақтың
    .dative = Еуразиялық экономикалық одаққа
    .accusative = Еуразиялық экономикалық одақты
    .locative = Еуразиялық экономикалық одақта
    .ablative = Еуразиялық экономикалық одақтан
    .instrumental = Еуразиялық экономикалық одақпен
    .short = ЕАЭО
    .short-genitive = ЕАЭО-ның
    .short-dative = ЕАЭО-ға
    .short-accusative = ЕАЭО-ны
    .short-locative = ЕАЭО-да
    .short-ablative = ЕАЭО-дан
    .short-instrumental = ЕАЭО-мен
    .address = Еуразиялық экономикалық одақ

# @draft no source here: awaits a native reviewer
# @omits .short not certain
-party-united-nations-office-on-drugs-and-crime = Біріккен Ұлттар Ұйымының Есірткі және қылмыс жөніндегі басқармасы
    .genitive = Біріккен Ұлттар Ұйымының Есірткі және қылмыс жөніндегі басқармасының
    .dative = Біріккен Ұлттар Ұйымының Есірткі және қылмыс жөніндегі басқармасына
    .accusative = Біріккен Ұлттар Ұйымының Есірткі және қылмыс жөніндегі басқармасын
    .locative = Біріккен Ұлттар Ұйымының Есірткі және қылмыс жөніндегі басқармасында
    .ablative = Біріккен Ұлттар Ұйымының Есірткі және қылмыс жөніндегі басқармасынан
    .instrumental = Біріккен Ұлттар Ұйымының Есірткі және қылмыс жөніндегі басқармасымен
    .address =
        Біріккен Ұлттар Ұйымының
        Есірткі және қылмыс
        жөніндегі басқармасы

# @draft no source here: awaits a native reviewer
# @omits .short not certain
-party-international-organization-for-migration = Халықаралық көші-қон ұйымы
    .genitive = Халықаралық көші-қон ұйымының
    .dative = Халықаралық көші-қон ұйымына
    .accusative = Халықаралық көші-қон ұйымын
    .locative = Халықаралық көші-қон ұйымында
    .ablative = Халықаралық көші-қон ұйымынан
    .instrumental = Халықаралық көші-қон ұйымымен
    .address = Халықаралық көші-қон ұйымы

# @draft no source here: awaits a native reviewer
-party-assembly-of-the-people-of-kazakhstan = Қазақстан халқы Ассамблеясы
    .genitive = Қазақстан халқы Ассамблеясының
    .dative = Қазақстан халқы Ассамблеясына
    .accusative = Қазақстан халқы Ассамблеясын
    .locative = Қазақстан халқы Ассамблеясында
    .ablative = Қазақстан халқы Ассамблеясынан
    .instrumental = Қазақстан халқы Ассамблеясымен
    .short = Ассамблея
    .short-genitive = Ассамблеяның
    .short-dative = Ассамблеяға
    .short-accusative = Ассамблеяны
    .short-locative = Ассамблеяда
    .short-ablative = Ассамблеядан
    .short-instrumental = Ассамблеямен
    .address =
        Қазақстан халқы
        Ассамблеясы
