### Parties in Russian: whoever can send or receive a note, in the order of `parties.yaml`.
###
### The text of an entry is the long form in the nominative; attributes are its cases and its further forms, `.short`
### with its cases and `.address`. Line breaks of `.address` are kept; capitals are put in by the program.
### `.gender` and `.number` are those of the long form. Names that follow «Королевство», «Государство» and most that
### follow «Республика» are not declined; «Индия» and «Индонезия» are.

## Bodies

# @draft no source here: awaits a native reviewer
-party-summit = Саммит СВМДА
    .genitive = Саммита СВМДА
    .dative = Саммиту СВМДА
    .accusative = Саммит СВМДА
    .instrumental = Саммитом СВМДА
    .prepositional = Саммите СВМДА
    .short = Саммит
    .short-genitive = Саммита
    .short-dative = Саммиту
    .short-accusative = Саммит
    .short-instrumental = Саммитом
    .short-prepositional = Саммите
    .address =
        Саммит
        Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = masculine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-ministerial-council = Министерский совет СВМДА
    .genitive = Министерского совета СВМДА
    .dative = Министерскому совету СВМДА
    .accusative = Министерский совет СВМДА
    .instrumental = Министерским советом СВМДА
    .prepositional = Министерском совете СВМДА
    .short = Министерский совет
    .short-genitive = Министерского совета
    .short-dative = Министерскому совету
    .short-accusative = Министерский совет
    .short-instrumental = Министерским советом
    .short-prepositional = Министерском совете
    .address =
        Министерский совет
        Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = masculine
    .number = singular

# @draft only the genitive has a source: the other forms await a native reviewer
-party-senior-officials-committee = Комитет старших должностных лиц
    .genitive = Комитета старших должностных лиц
    .dative = Комитету старших должностных лиц
    .accusative = Комитет старших должностных лиц
    .instrumental = Комитетом старших должностных лиц
    .prepositional = Комитете старших должностных лиц
    .short = Комитет старших должностных лиц
    .short-genitive = Комитета старших должностных лиц
    .short-dative = Комитету старших должностных лиц
    .short-accusative = Комитет старших должностных лиц
    .short-instrumental = Комитетом старших должностных лиц
    .short-prepositional = Комитете старших должностных лиц
    .address =
        Комитет старших должностных лиц
        Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = masculine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-special-working-group = Специальная рабочая группа СВМДА
    .genitive = Специальной рабочей группы СВМДА
    .dative = Специальной рабочей группе СВМДА
    .accusative = Специальную рабочую группу СВМДА
    .instrumental = Специальной рабочей группой СВМДА
    .prepositional = Специальной рабочей группе СВМДА
    .short = Специальная рабочая группа
    .short-genitive = Специальной рабочей группы
    .short-dative = Специальной рабочей группе
    .short-accusative = Специальную рабочую группу
    .short-instrumental = Специальной рабочей группой
    .short-prepositional = Специальной рабочей группе
    .address =
        Специальная рабочая группа
        Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-think-tank-forum = Форум аналитических центров СВМДА
    .genitive = Форума аналитических центров СВМДА
    .dative = Форуму аналитических центров СВМДА
    .accusative = Форум аналитических центров СВМДА
    .instrumental = Форумом аналитических центров СВМДА
    .prepositional = Форуме аналитических центров СВМДА
    .short = Форум аналитических центров
    .short-genitive = Форума аналитических центров
    .short-dative = Форуму аналитических центров
    .short-accusative = Форум аналитических центров
    .short-instrumental = Форумом аналитических центров
    .short-prepositional = Форуме аналитических центров
    .address =
        Форум аналитических центров
        Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = masculine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-business-council = Деловой совет СВМДА
    .genitive = Делового совета СВМДА
    .dative = Деловому совету СВМДА
    .accusative = Деловой совет СВМДА
    .instrumental = Деловым советом СВМДА
    .prepositional = Деловом совете СВМДА
    .short = Деловой совет
    .short-genitive = Делового совета
    .short-dative = Деловому совету
    .short-accusative = Деловой совет
    .short-instrumental = Деловым советом
    .short-prepositional = Деловом совете
    .address =
        Деловой совет
        Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = masculine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-youth-council = Молодежный совет СВМДА
    .genitive = Молодежного совета СВМДА
    .dative = Молодежному совету СВМДА
    .accusative = Молодежный совет СВМДА
    .instrumental = Молодежным советом СВМДА
    .prepositional = Молодежном совете СВМДА
    .short = Молодежный совет
    .short-genitive = Молодежного совета
    .short-dative = Молодежному совету
    .short-accusative = Молодежный совет
    .short-instrumental = Молодежным советом
    .short-prepositional = Молодежном совете
    .address =
        Молодежный совет
        Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = masculine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-chairmanship = Председательство в СВМДА
    .genitive = Председательства в СВМДА
    .dative = Председательству в СВМДА
    .accusative = Председательство в СВМДА
    .instrumental = Председательством в СВМДА
    .prepositional = Председательстве в СВМДА
    .short = Председательство
    .short-genitive = Председательства
    .short-dative = Председательству
    .short-accusative = Председательство
    .short-instrumental = Председательством
    .short-prepositional = Председательстве
    .address =
        Председательство
        в Совещании по взаимодействию
        и мерам доверия в Азии
    .gender = neuter
    .number = singular

# @draft only the nominative has a source: the other cases await a native reviewer
-party-secretariat = Секретариат Совещания по взаимодействию и мерам доверия в Азии (СВМДА)
    .genitive = Секретариата Совещания по взаимодействию и мерам доверия в Азии (СВМДА)
    .dative = Секретариату Совещания по взаимодействию и мерам доверия в Азии (СВМДА)
    .accusative = Секретариат Совещания по взаимодействию и мерам доверия в Азии (СВМДА)
    .instrumental = Секретариатом Совещания по взаимодействию и мерам доверия в Азии (СВМДА)
    .prepositional = Секретариате Совещания по взаимодействию и мерам доверия в Азии (СВМДА)
    .short = Секретариат
    .short-genitive = Секретариата
    .short-dative = Секретариату
    .short-accusative = Секретариат
    .short-instrumental = Секретариатом
    .short-prepositional = Секретариате
    .address =
        Секретариат Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = masculine
    .number = singular

## Groups

# @draft only nominative, dative and address have a source: the other cases await a native reviewer
-party-member-states = государства-члены СВМДА
    .genitive = государств-членов СВМДА
    .dative = государствам-членам СВМДА
    .accusative = государства-члены СВМДА
    .instrumental = государствами-членами СВМДА
    .prepositional = государствах-членах СВМДА
    .short = государства-члены
    .short-genitive = государств-членов
    .short-dative = государствам-членам
    .short-accusative = государства-члены
    .short-instrumental = государствами-членами
    .short-prepositional = государствах-членах
    .address =
        Государства-члены
        Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = neuter
    .number = plural

# @draft no source here: awaits a native reviewer
-party-observer-states = государства-наблюдатели СВМДА
    .genitive = государств-наблюдателей СВМДА
    .dative = государствам-наблюдателям СВМДА
    .accusative = государства-наблюдатели СВМДА
    .instrumental = государствами-наблюдателями СВМДА
    .prepositional = государствах-наблюдателях СВМДА
    .short = государства-наблюдатели
    .short-genitive = государств-наблюдателей
    .short-dative = государствам-наблюдателям
    .short-accusative = государства-наблюдатели
    .short-instrumental = государствами-наблюдателями
    .short-prepositional = государствах-наблюдателях
    .address =
        Государства-наблюдатели
        Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = neuter
    .number = plural

## Member states

# @draft the official name as the United Nations list it, which is no statement on recognition; no source here: awaits a native reviewer
-party-afghanistan = Исламская Республика Афганистан
    .genitive = Исламской Республики Афганистан
    .dative = Исламской Республике Афганистан
    .accusative = Исламскую Республику Афганистан
    .instrumental = Исламской Республикой Афганистан
    .prepositional = Исламской Республике Афганистан
    .short = Афганистан
    .short-genitive = Афганистана
    .short-dative = Афганистану
    .short-accusative = Афганистан
    .short-instrumental = Афганистаном
    .short-prepositional = Афганистане
    .address = Исламская Республика Афганистан
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-azerbaijan = Азербайджанская Республика
    .genitive = Азербайджанской Республики
    .dative = Азербайджанской Республике
    .accusative = Азербайджанскую Республику
    .instrumental = Азербайджанской Республикой
    .prepositional = Азербайджанской Республике
    .short = Азербайджан
    .short-genitive = Азербайджана
    .short-dative = Азербайджану
    .short-accusative = Азербайджан
    .short-instrumental = Азербайджаном
    .short-prepositional = Азербайджане
    .address = Азербайджанская Республика
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-bahrain = Королевство Бахрейн
    .genitive = Королевства Бахрейн
    .dative = Королевству Бахрейн
    .accusative = Королевство Бахрейн
    .instrumental = Королевством Бахрейн
    .prepositional = Королевстве Бахрейн
    .short = Бахрейн
    .short-genitive = Бахрейна
    .short-dative = Бахрейну
    .short-accusative = Бахрейн
    .short-instrumental = Бахрейном
    .short-prepositional = Бахрейне
    .address = Королевство Бахрейн
    .gender = neuter
    .number = singular

# @draft no source here; the short form is taken as one that is not declined: awaits a native reviewer
-party-bangladesh = Народная Республика Бангладеш
    .genitive = Народной Республики Бангладеш
    .dative = Народной Республике Бангладеш
    .accusative = Народную Республику Бангладеш
    .instrumental = Народной Республикой Бангладеш
    .prepositional = Народной Республике Бангладеш
    .short = Бангладеш
    .short-genitive = Бангладеш
    .short-dative = Бангладеш
    .short-accusative = Бангладеш
    .short-instrumental = Бангладеш
    .short-prepositional = Бангладеш
    .address = Народная Республика Бангладеш
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-cambodia = Королевство Камбоджа
    .genitive = Королевства Камбоджа
    .dative = Королевству Камбоджа
    .accusative = Королевство Камбоджа
    .instrumental = Королевством Камбоджа
    .prepositional = Королевстве Камбоджа
    .short = Камбоджа
    .short-genitive = Камбоджи
    .short-dative = Камбодже
    .short-accusative = Камбоджу
    .short-instrumental = Камбоджей
    .short-prepositional = Камбодже
    .address = Королевство Камбоджа
    .gender = neuter
    .number = singular

# @draft no source here: awaits a native reviewer
-party-china = Китайская Народная Республика
    .genitive = Китайской Народной Республики
    .dative = Китайской Народной Республике
    .accusative = Китайскую Народную Республику
    .instrumental = Китайской Народной Республикой
    .prepositional = Китайской Народной Республике
    .short = Китай
    .short-genitive = Китая
    .short-dative = Китаю
    .short-accusative = Китай
    .short-instrumental = Китаем
    .short-prepositional = Китае
    .address = Китайская Народная Республика
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-egypt = Арабская Республика Египет
    .genitive = Арабской Республики Египет
    .dative = Арабской Республике Египет
    .accusative = Арабскую Республику Египет
    .instrumental = Арабской Республикой Египет
    .prepositional = Арабской Республике Египет
    .short = Египет
    .short-genitive = Египта
    .short-dative = Египту
    .short-accusative = Египет
    .short-instrumental = Египтом
    .short-prepositional = Египте
    .address = Арабская Республика Египет
    .gender = feminine
    .number = singular

# @draft no source here; «Республики Индия» is also met with: awaits a native reviewer
-party-india = Республика Индия
    .genitive = Республики Индии
    .dative = Республике Индии
    .accusative = Республику Индию
    .instrumental = Республикой Индией
    .prepositional = Республике Индии
    .short = Индия
    .short-genitive = Индии
    .short-dative = Индии
    .short-accusative = Индию
    .short-instrumental = Индией
    .short-prepositional = Индии
    .address = Республика Индия
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-iran = Исламская Республика Иран
    .genitive = Исламской Республики Иран
    .dative = Исламской Республике Иран
    .accusative = Исламскую Республику Иран
    .instrumental = Исламской Республикой Иран
    .prepositional = Исламской Республике Иран
    .short = Иран
    .short-genitive = Ирана
    .short-dative = Ирану
    .short-accusative = Иран
    .short-instrumental = Ираном
    .short-prepositional = Иране
    .address = Исламская Республика Иран
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-iraq = Республика Ирак
    .genitive = Республики Ирак
    .dative = Республике Ирак
    .accusative = Республику Ирак
    .instrumental = Республикой Ирак
    .prepositional = Республике Ирак
    .short = Ирак
    .short-genitive = Ирака
    .short-dative = Ираку
    .short-accusative = Ирак
    .short-instrumental = Ираком
    .short-prepositional = Ираке
    .address = Республика Ирак
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-israel = Государство Израиль
    .genitive = Государства Израиль
    .dative = Государству Израиль
    .accusative = Государство Израиль
    .instrumental = Государством Израиль
    .prepositional = Государстве Израиль
    .short = Израиль
    .short-genitive = Израиля
    .short-dative = Израилю
    .short-accusative = Израиль
    .short-instrumental = Израилем
    .short-prepositional = Израиле
    .address = Государство Израиль
    .gender = neuter
    .number = singular

# @draft no source here: awaits a native reviewer
-party-jordan = Иорданское Хашимитское Королевство
    .genitive = Иорданского Хашимитского Королевства
    .dative = Иорданскому Хашимитскому Королевству
    .accusative = Иорданское Хашимитское Королевство
    .instrumental = Иорданским Хашимитским Королевством
    .prepositional = Иорданском Хашимитском Королевстве
    .short = Иордания
    .short-genitive = Иордании
    .short-dative = Иордании
    .short-accusative = Иорданию
    .short-instrumental = Иорданией
    .short-prepositional = Иордании
    .address =
        Иорданское Хашимитское
        Королевство
    .gender = neuter
    .number = singular

# @draft no source here: awaits a native reviewer
-party-kazakhstan = Республика Казахстан
    .genitive = Республики Казахстан
    .dative = Республике Казахстан
    .accusative = Республику Казахстан
    .instrumental = Республикой Казахстан
    .prepositional = Республике Казахстан
    .short = Казахстан
    .short-genitive = Казахстана
    .short-dative = Казахстану
    .short-accusative = Казахстан
    .short-instrumental = Казахстаном
    .short-prepositional = Казахстане
    .address = Республика Казахстан
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-kuwait = Государство Кувейт
    .genitive = Государства Кувейт
    .dative = Государству Кувейт
    .accusative = Государство Кувейт
    .instrumental = Государством Кувейт
    .prepositional = Государстве Кувейт
    .short = Кувейт
    .short-genitive = Кувейта
    .short-dative = Кувейту
    .short-accusative = Кувейт
    .short-instrumental = Кувейтом
    .short-prepositional = Кувейте
    .address = Государство Кувейт
    .gender = neuter
    .number = singular

# @draft no source here; «Киргизская Республика» is the custom in the Russian Federation: awaits a native reviewer
-party-kyrgyzstan = Кыргызская Республика
    .genitive = Кыргызской Республики
    .dative = Кыргызской Республике
    .accusative = Кыргызскую Республику
    .instrumental = Кыргызской Республикой
    .prepositional = Кыргызской Республике
    .short = Кыргызстан
    .short-genitive = Кыргызстана
    .short-dative = Кыргызстану
    .short-accusative = Кыргызстан
    .short-instrumental = Кыргызстаном
    .short-prepositional = Кыргызстане
    .address = Кыргызская Республика
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-mongolia = Монголия
    .genitive = Монголии
    .dative = Монголии
    .accusative = Монголию
    .instrumental = Монголией
    .prepositional = Монголии
    .short = Монголия
    .short-genitive = Монголии
    .short-dative = Монголии
    .short-accusative = Монголию
    .short-instrumental = Монголией
    .short-prepositional = Монголии
    .address = Монголия
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-pakistan = Исламская Республика Пакистан
    .genitive = Исламской Республики Пакистан
    .dative = Исламской Республике Пакистан
    .accusative = Исламскую Республику Пакистан
    .instrumental = Исламской Республикой Пакистан
    .prepositional = Исламской Республике Пакистан
    .short = Пакистан
    .short-genitive = Пакистана
    .short-dative = Пакистану
    .short-accusative = Пакистан
    .short-instrumental = Пакистаном
    .short-prepositional = Пакистане
    .address = Исламская Республика Пакистан
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-palestine = Государство Палестина
    .genitive = Государства Палестина
    .dative = Государству Палестина
    .accusative = Государство Палестина
    .instrumental = Государством Палестина
    .prepositional = Государстве Палестина
    .short = Палестина
    .short-genitive = Палестины
    .short-dative = Палестине
    .short-accusative = Палестину
    .short-instrumental = Палестиной
    .short-prepositional = Палестине
    .address = Государство Палестина
    .gender = neuter
    .number = singular

# @draft no source here: awaits a native reviewer
-party-qatar = Государство Катар
    .genitive = Государства Катар
    .dative = Государству Катар
    .accusative = Государство Катар
    .instrumental = Государством Катар
    .prepositional = Государстве Катар
    .short = Катар
    .short-genitive = Катара
    .short-dative = Катару
    .short-accusative = Катар
    .short-instrumental = Катаром
    .short-prepositional = Катаре
    .address = Государство Катар
    .gender = neuter
    .number = singular

# @draft no source here: awaits a native reviewer
-party-republic-of-korea = Республика Корея
    .genitive = Республики Корея
    .dative = Республике Корея
    .accusative = Республику Корея
    .instrumental = Республикой Корея
    .prepositional = Республике Корея
    .short = Республика Корея
    .short-genitive = Республики Корея
    .short-dative = Республике Корея
    .short-accusative = Республику Корея
    .short-instrumental = Республикой Корея
    .short-prepositional = Республике Корея
    .address = Республика Корея
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-russia = Российская Федерация
    .genitive = Российской Федерации
    .dative = Российской Федерации
    .accusative = Российскую Федерацию
    .instrumental = Российской Федерацией
    .prepositional = Российской Федерации
    .short = Россия
    .short-genitive = России
    .short-dative = России
    .short-accusative = Россию
    .short-instrumental = Россией
    .short-prepositional = России
    .address = Российская Федерация
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-sri-lanka = Демократическая Социалистическая Республика Шри-Ланка
    .genitive = Демократической Социалистической Республики Шри-Ланка
    .dative = Демократической Социалистической Республике Шри-Ланка
    .accusative = Демократическую Социалистическую Республику Шри-Ланка
    .instrumental = Демократической Социалистической Республикой Шри-Ланка
    .prepositional = Демократической Социалистической Республике Шри-Ланка
    .short = Шри-Ланка
    .short-genitive = Шри-Ланки
    .short-dative = Шри-Ланке
    .short-accusative = Шри-Ланку
    .short-instrumental = Шри-Ланкой
    .short-prepositional = Шри-Ланке
    .address =
        Демократическая Социалистическая
        Республика Шри-Ланка
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-tajikistan = Республика Таджикистан
    .genitive = Республики Таджикистан
    .dative = Республике Таджикистан
    .accusative = Республику Таджикистан
    .instrumental = Республикой Таджикистан
    .prepositional = Республике Таджикистан
    .short = Таджикистан
    .short-genitive = Таджикистана
    .short-dative = Таджикистану
    .short-accusative = Таджикистан
    .short-instrumental = Таджикистаном
    .short-prepositional = Таджикистане
    .address = Республика Таджикистан
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-thailand = Королевство Таиланд
    .genitive = Королевства Таиланд
    .dative = Королевству Таиланд
    .accusative = Королевство Таиланд
    .instrumental = Королевством Таиланд
    .prepositional = Королевстве Таиланд
    .short = Таиланд
    .short-genitive = Таиланда
    .short-dative = Таиланду
    .short-accusative = Таиланд
    .short-instrumental = Таиландом
    .short-prepositional = Таиланде
    .address = Королевство Таиланд
    .gender = neuter
    .number = singular

# @draft no source here; whether the name changed in 2022 in Russian too is for the protocol department: awaits a native reviewer
-party-turkiye = Турецкая Республика
    .genitive = Турецкой Республики
    .dative = Турецкой Республике
    .accusative = Турецкую Республику
    .instrumental = Турецкой Республикой
    .prepositional = Турецкой Республике
    .short = Турция
    .short-genitive = Турции
    .short-dative = Турции
    .short-accusative = Турцию
    .short-instrumental = Турцией
    .short-prepositional = Турции
    .address = Турецкая Республика
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-united-arab-emirates = Объединенные Арабские Эмираты
    .genitive = Объединенных Арабских Эмиратов
    .dative = Объединенным Арабским Эмиратам
    .accusative = Объединенные Арабские Эмираты
    .instrumental = Объединенными Арабскими Эмиратами
    .prepositional = Объединенных Арабских Эмиратах
    .short = Объединенные Арабские Эмираты
    .short-genitive = Объединенных Арабских Эмиратов
    .short-dative = Объединенным Арабским Эмиратам
    .short-accusative = Объединенные Арабские Эмираты
    .short-instrumental = Объединенными Арабскими Эмиратами
    .short-prepositional = Объединенных Арабских Эмиратах
    .address = Объединенные Арабские Эмираты
    .number = plural

# @draft no source here: awaits a native reviewer
-party-uzbekistan = Республика Узбекистан
    .genitive = Республики Узбекистан
    .dative = Республике Узбекистан
    .accusative = Республику Узбекистан
    .instrumental = Республикой Узбекистан
    .prepositional = Республике Узбекистан
    .short = Узбекистан
    .short-genitive = Узбекистана
    .short-dative = Узбекистану
    .short-accusative = Узбекистан
    .short-instrumental = Узбекистаном
    .short-prepositional = Узбекистане
    .address = Республика Узбекистан
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-viet-nam = Социалистическая Республика Вьетнам
    .genitive = Социалистической Республики Вьетнам
    .dative = Социалистической Республике Вьетнам
    .accusative = Социалистическую Республику Вьетнам
    .instrumental = Социалистической Республикой Вьетнам
    .prepositional = Социалистической Республике Вьетнам
    .short = Вьетнам
    .short-genitive = Вьетнама
    .short-dative = Вьетнаму
    .short-accusative = Вьетнам
    .short-instrumental = Вьетнамом
    .short-prepositional = Вьетнаме
    .address = Социалистическая Республика Вьетнам
    .gender = feminine
    .number = singular

## Observer states

# @draft no source here; «Белоруссия» is also met with as the short form: awaits a native reviewer
-party-belarus = Республика Беларусь
    .genitive = Республики Беларусь
    .dative = Республике Беларусь
    .accusative = Республику Беларусь
    .instrumental = Республикой Беларусь
    .prepositional = Республике Беларусь
    .short = Беларусь
    .short-genitive = Беларуси
    .short-dative = Беларуси
    .short-accusative = Беларусь
    .short-instrumental = Беларусью
    .short-prepositional = Беларуси
    .address = Республика Беларусь
    .gender = feminine
    .number = singular

# @draft no source here; «Республики Индонезия» is also met with: awaits a native reviewer
-party-indonesia = Республика Индонезия
    .genitive = Республики Индонезии
    .dative = Республике Индонезии
    .accusative = Республику Индонезию
    .instrumental = Республикой Индонезией
    .prepositional = Республике Индонезии
    .short = Индонезия
    .short-genitive = Индонезии
    .short-dative = Индонезии
    .short-accusative = Индонезию
    .short-instrumental = Индонезией
    .short-prepositional = Индонезии
    .address = Республика Индонезия
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-japan = Япония
    .genitive = Японии
    .dative = Японии
    .accusative = Японию
    .instrumental = Японией
    .prepositional = Японии
    .short = Япония
    .short-genitive = Японии
    .short-dative = Японии
    .short-accusative = Японию
    .short-instrumental = Японией
    .short-prepositional = Японии
    .address = Япония
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-laos = Лаосская Народно-Демократическая Республика
    .genitive = Лаосской Народно-Демократической Республики
    .dative = Лаосской Народно-Демократической Республике
    .accusative = Лаосскую Народно-Демократическую Республику
    .instrumental = Лаосской Народно-Демократической Республикой
    .prepositional = Лаосской Народно-Демократической Республике
    .short = Лаос
    .short-genitive = Лаоса
    .short-dative = Лаосу
    .short-accusative = Лаос
    .short-instrumental = Лаосом
    .short-prepositional = Лаосе
    .address =
        Лаосская Народно-Демократическая
        Республика
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-malaysia = Малайзия
    .genitive = Малайзии
    .dative = Малайзии
    .accusative = Малайзию
    .instrumental = Малайзией
    .prepositional = Малайзии
    .short = Малайзия
    .short-genitive = Малайзии
    .short-dative = Малайзии
    .short-accusative = Малайзию
    .short-instrumental = Малайзией
    .short-prepositional = Малайзии
    .address = Малайзия
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-philippines = Республика Филиппины
    .genitive = Республики Филиппины
    .dative = Республике Филиппины
    .accusative = Республику Филиппины
    .instrumental = Республикой Филиппины
    .prepositional = Республике Филиппины
    .short = Филиппины
    .short-genitive = Филиппин
    .short-dative = Филиппинам
    .short-accusative = Филиппины
    .short-instrumental = Филиппинами
    .short-prepositional = Филиппинах
    .address = Республика Филиппины
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-turkmenistan = Туркменистан
    .genitive = Туркменистана
    .dative = Туркменистану
    .accusative = Туркменистан
    .instrumental = Туркменистаном
    .prepositional = Туркменистане
    .short = Туркменистан
    .short-genitive = Туркменистана
    .short-dative = Туркменистану
    .short-accusative = Туркменистан
    .short-instrumental = Туркменистаном
    .short-prepositional = Туркменистане
    .address = Туркменистан
    .gender = masculine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-ukraine = Украина
    .genitive = Украины
    .dative = Украине
    .accusative = Украину
    .instrumental = Украиной
    .prepositional = Украине
    .short = Украина
    .short-genitive = Украины
    .short-dative = Украине
    .short-accusative = Украину
    .short-instrumental = Украиной
    .short-prepositional = Украине
    .address = Украина
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-united-states = Соединенные Штаты Америки
    .genitive = Соединенных Штатов Америки
    .dative = Соединенным Штатам Америки
    .accusative = Соединенные Штаты Америки
    .instrumental = Соединенными Штатами Америки
    .prepositional = Соединенных Штатах Америки
    .short = Соединенные Штаты
    .short-genitive = Соединенных Штатов
    .short-dative = Соединенным Штатам
    .short-accusative = Соединенные Штаты
    .short-instrumental = Соединенными Штатами
    .short-prepositional = Соединенных Штатах
    .address = Соединенные Штаты Америки
    .number = plural

## Organisations

# @draft no source here: awaits a native reviewer
-party-united-nations = Организация Объединенных Наций
    .genitive = Организации Объединенных Наций
    .dative = Организации Объединенных Наций
    .accusative = Организацию Объединенных Наций
    .instrumental = Организацией Объединенных Наций
    .prepositional = Организации Объединенных Наций
    .short = ООН
    .short-genitive = ООН
    .short-dative = ООН
    .short-accusative = ООН
    .short-instrumental = ООН
    .short-prepositional = ООН
    .address =
        Организация
        Объединенных Наций
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-shanghai-cooperation-organisation = Шанхайская организация сотрудничества
    .genitive = Шанхайской организации сотрудничества
    .dative = Шанхайской организации сотрудничества
    .accusative = Шанхайскую организацию сотрудничества
    .instrumental = Шанхайской организацией сотрудничества
    .prepositional = Шанхайской организации сотрудничества
    .short = ШОС
    .short-genitive = ШОС
    .short-dative = ШОС
    .short-accusative = ШОС
    .short-instrumental = ШОС
    .short-prepositional = ШОС
    .address =
        Шанхайская организация
        сотрудничества
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-eurasian-economic-union = Евразийский экономический союз
    .genitive = Евразийского экономического союза
    .dative = Евразийскому экономическому союзу
    .accusative = Евразийский экономический союз
    .instrumental = Евразийским экономическим союзом
    .prepositional = Евразийском экономическом союзе
    .short = ЕАЭС
    .short-genitive = ЕАЭС
    .short-dative = ЕАЭС
    .short-accusative = ЕАЭС
    .short-instrumental = ЕАЭС
    .short-prepositional = ЕАЭС
    .address = Евразийский экономический союз
    .gender = masculine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-united-nations-office-on-drugs-and-crime = Управление Организации Объединенных Наций по наркотикам и преступности
    .genitive = Управления Организации Объединенных Наций по наркотикам и преступности
    .dative = Управлению Организации Объединенных Наций по наркотикам и преступности
    .accusative = Управление Организации Объединенных Наций по наркотикам и преступности
    .instrumental = Управлением Организации Объединенных Наций по наркотикам и преступности
    .prepositional = Управлении Организации Объединенных Наций по наркотикам и преступности
    .short = УНП ООН
    .short-genitive = УНП ООН
    .short-dative = УНП ООН
    .short-accusative = УНП ООН
    .short-instrumental = УНП ООН
    .short-prepositional = УНП ООН
    .address =
        Управление Организации
        Объединенных Наций
        по наркотикам и преступности
    .gender = neuter
    .number = singular

# @draft no source here: awaits a native reviewer
-party-international-organization-for-migration = Международная организация по миграции
    .genitive = Международной организации по миграции
    .dative = Международной организации по миграции
    .accusative = Международную организацию по миграции
    .instrumental = Международной организацией по миграции
    .prepositional = Международной организации по миграции
    .short = МОМ
    .short-genitive = МОМ
    .short-dative = МОМ
    .short-accusative = МОМ
    .short-instrumental = МОМ
    .short-prepositional = МОМ
    .address =
        Международная организация
        по миграции
    .gender = feminine
    .number = singular

# @draft no source here: awaits a native reviewer
-party-assembly-of-the-people-of-kazakhstan = Ассамблея народа Казахстана
    .genitive = Ассамблеи народа Казахстана
    .dative = Ассамблее народа Казахстана
    .accusative = Ассамблею народа Казахстана
    .instrumental = Ассамблеей народа Казахстана
    .prepositional = Ассамблее народа Казахстана
    .short = Ассамблея
    .short-genitive = Ассамблеи
    .short-dative = Ассамблее
    .short-accusative = Ассамблею
    .short-instrumental = Ассамблеей
    .short-prepositional = Ассамблее
    .address =
        Ассамблея народа
        Казахстана
    .gender = feminine
    .number = singular
