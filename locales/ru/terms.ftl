### Recurring titles of documents, events, and the dimensions and areas of confidence building measures, in Russian.

## Titles of documents

# @draft no source: awaits a native reviewer
-term-decision = решение
    .genitive = решения
    .dative = решению
    .accusative = решение
    .instrumental = решением
    .prepositional = решении
    .gender = neuter
    .number = singular

# @draft no source: awaits a native reviewer
-term-decisions = решения
    .genitive = решений
    .dative = решениям
    .accusative = решения
    .instrumental = решениями
    .prepositional = решениях
    .gender = neuter
    .number = plural

# @draft no source: awaits a native reviewer
-term-document = документ
    .genitive = документа
    .dative = документу
    .accusative = документ
    .instrumental = документом
    .prepositional = документе
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-documents = документы
    .genitive = документов
    .dative = документам
    .accusative = документы
    .instrumental = документами
    .prepositional = документах
    .gender = masculine
    .number = plural

# @draft no source: awaits a native reviewer
-term-concept-paper = концептуальный документ
    .genitive = концептуального документа
    .dative = концептуальному документу
    .accusative = концептуальный документ
    .instrumental = концептуальным документом
    .prepositional = концептуальном документе
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-action-plan = план действий
    .genitive = плана действий
    .dative = плану действий
    .accusative = план действий
    .instrumental = планом действий
    .prepositional = плане действий
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-annual-action-plan = ежегодный план действий
    .genitive = ежегодного плана действий
    .dative = ежегодному плану действий
    .accusative = ежегодный план действий
    .instrumental = ежегодным планом действий
    .prepositional = ежегодном плане действий
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-plan-of-implementation = план реализации
    .genitive = плана реализации
    .dative = плану реализации
    .accusative = план реализации
    .instrumental = планом реализации
    .prepositional = плане реализации
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-high-level-statement = Заявление высокого уровня
    .genitive = Заявления высокого уровня
    .dative = Заявлению высокого уровня
    .accusative = Заявление высокого уровня
    .instrumental = Заявлением высокого уровня
    .prepositional = Заявлении высокого уровня
    .gender = neuter
    .number = singular

# @draft no source: awaits a native reviewer
-term-draft-high-level-statement = проект Заявления высокого уровня Министерской конференции СВМДА по экологическим вопросам
    .genitive = проекта Заявления высокого уровня Министерской конференции СВМДА по экологическим вопросам
    .dative = проекту Заявления высокого уровня Министерской конференции СВМДА по экологическим вопросам
    .accusative = проект Заявления высокого уровня Министерской конференции СВМДА по экологическим вопросам
    .instrumental = проектом Заявления высокого уровня Министерской конференции СВМДА по экологическим вопросам
    .prepositional = проекте Заявления высокого уровня Министерской конференции СВМДА по экологическим вопросам
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-draft-charter = проект Устава СВМДА
    .genitive = проекта Устава СВМДА
    .dative = проекту Устава СВМДА
    .accusative = проект Устава СВМДА
    .instrumental = проектом Устава СВМДА
    .prepositional = проекте Устава СВМДА
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-draft-rules-of-procedure = проект обновленных Правил процедуры СВМДА
    .genitive = проекта обновленных Правил процедуры СВМДА
    .dative = проекту обновленных Правил процедуры СВМДА
    .accusative = проект обновленных Правил процедуры СВМДА
    .instrumental = проектом обновленных Правил процедуры СВМДА
    .prepositional = проекте обновленных Правил процедуры СВМДА
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-road-map = Дорожная карта по трансформации СВМДА
    .genitive = Дорожной карты по трансформации СВМДА
    .dative = Дорожной карте по трансформации СВМДА
    .accusative = Дорожную карту по трансформации СВМДА
    .instrumental = Дорожной картой по трансформации СВМДА
    .prepositional = Дорожной карте по трансформации СВМДА
    .gender = feminine
    .number = singular

# @draft no source: awaits a native reviewer
-term-catalogue-of-confidence-building-measures = Каталог мер доверия СВМДА
    .genitive = Каталога мер доверия СВМДА
    .dative = Каталогу мер доверия СВМДА
    .accusative = Каталог мер доверия СВМДА
    .instrumental = Каталогом мер доверия СВМДА
    .prepositional = Каталоге мер доверия СВМДА
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-joint-statement = совместное заявление
    .genitive = совместного заявления
    .dative = совместному заявлению
    .accusative = совместное заявление
    .instrumental = совместным заявлением
    .prepositional = совместном заявлении
    .gender = neuter
    .number = singular

# @draft no source: awaits a native reviewer
-term-agenda = повестка дня
    .genitive = повестки дня
    .dative = повестке дня
    .accusative = повестку дня
    .instrumental = повесткой дня
    .prepositional = повестке дня
    .gender = feminine
    .number = singular

# @draft no source: awaits a native reviewer
-term-draft-agenda = проект повестки дня
    .genitive = проекта повестки дня
    .dative = проекту повестки дня
    .accusative = проект повестки дня
    .instrumental = проектом повестки дня
    .prepositional = проекте повестки дня
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-programme = программа
    .genitive = программы
    .dative = программе
    .accusative = программу
    .instrumental = программой
    .prepositional = программе
    .gender = feminine
    .number = singular

# @draft no source: awaits a native reviewer
-term-report = доклад
    .genitive = доклада
    .dative = докладу
    .accusative = доклад
    .instrumental = докладом
    .prepositional = докладе
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-minutes = протокол заседания
    .genitive = протокола заседания
    .dative = протоколу заседания
    .accusative = протокол заседания
    .instrumental = протоколом заседания
    .prepositional = протоколе заседания
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-administrative-note = административная записка
    .genitive = административной записки
    .dative = административной записке
    .accusative = административную записку
    .instrumental = административной запиской
    .prepositional = административной записке
    .gender = feminine
    .number = singular

# @draft no source: awaits a native reviewer
-term-list-of-participants = список участников
    .genitive = списка участников
    .dative = списку участников
    .accusative = список участников
    .instrumental = списком участников
    .prepositional = списке участников
    .gender = masculine
    .number = singular

## Events

# @draft no source: awaits a native reviewer
-term-ministerial-conference-on-environmental-issues = Министерская конференция СВМДА по экологическим вопросам
    .genitive = Министерской конференции СВМДА по экологическим вопросам
    .dative = Министерской конференции СВМДА по экологическим вопросам
    .accusative = Министерскую конференцию СВМДА по экологическим вопросам
    .instrumental = Министерской конференцией СВМДА по экологическим вопросам
    .prepositional = Министерской конференции СВМДА по экологическим вопросам
    .gender = feminine
    .number = singular

# @draft no source: awaits a native reviewer
-term-summit = Саммит СВМДА
    .genitive = Саммита СВМДА
    .dative = Саммиту СВМДА
    .accusative = Саммит СВМДА
    .instrumental = Саммитом СВМДА
    .prepositional = Саммите СВМДА
    .gender = masculine
    .number = singular

## Dimensions of the CICA Catalogue of Confidence Building Measures

# @draft no source: awaits a native reviewer
-term-dimension-economic = экономическое измерение
    .genitive = экономического измерения
    .dative = экономическому измерению
    .accusative = экономическое измерение
    .instrumental = экономическим измерением
    .prepositional = экономическом измерении
    .gender = neuter
    .number = singular

# @draft no source: awaits a native reviewer
-term-dimension-environmental = экологическое измерение
    .genitive = экологического измерения
    .dative = экологическому измерению
    .accusative = экологическое измерение
    .instrumental = экологическим измерением
    .prepositional = экологическом измерении
    .gender = neuter
    .number = singular

# @draft no source: awaits a native reviewer
-term-dimension-human = человеческое измерение
    .genitive = человеческого измерения
    .dative = человеческому измерению
    .accusative = человеческое измерение
    .instrumental = человеческим измерением
    .prepositional = человеческом измерении
    .gender = neuter
    .number = singular

# @draft no source: awaits a native reviewer
-term-dimension-new-challenges-and-threats = новые вызовы и угрозы
    .genitive = новых вызовов и угроз
    .dative = новым вызовам и угрозам
    .accusative = новые вызовы и угрозы
    .instrumental = новыми вызовами и угрозами
    .prepositional = новых вызовах и угрозах
    .gender = masculine
    .number = plural

# @draft no source: awaits a native reviewer
-term-dimension-military-political = военно-политическое измерение
    .genitive = военно-политического измерения
    .dative = военно-политическому измерению
    .accusative = военно-политическое измерение
    .instrumental = военно-политическим измерением
    .prepositional = военно-политическом измерении
    .gender = neuter
    .number = singular

## Priority areas that our sources name, and no others

# @draft no source: awaits a native reviewer
-term-area-ict-security = безопасность в области использования информационно-коммуникационных технологий и самих таких технологий
    .genitive = безопасности в области использования информационно-коммуникационных технологий и самих таких технологий
    .dative = безопасности в области использования информационно-коммуникационных технологий и самих таких технологий
    .accusative = безопасность в области использования информационно-коммуникационных технологий и самих таких технологий
    .instrumental = безопасностью в области использования информационно-коммуникационных технологий и самих таких технологий
    .prepositional = безопасности в области использования информационно-коммуникационных технологий и самих таких технологий
    .gender = feminine
    .number = singular

# @draft no source: awaits a native reviewer
-term-area-small-and-medium-enterprises = малые и средние предприятия
    .genitive = малых и средних предприятий
    .dative = малым и средним предприятиям
    .accusative = малые и средние предприятия
    .instrumental = малыми и средними предприятиями
    .prepositional = малых и средних предприятиях
    .gender = neuter
    .number = plural

# @draft no source: awaits a native reviewer
-term-area-tourism = туризм
    .genitive = туризма
    .dative = туризму
    .accusative = туризм
    .instrumental = туризмом
    .prepositional = туризме
    .gender = masculine
    .number = singular

# @draft no source: awaits a native reviewer
-term-area-agriculture = сельское хозяйство
    .genitive = сельского хозяйства
    .dative = сельскому хозяйству
    .accusative = сельское хозяйство
    .instrumental = сельским хозяйством
    .prepositional = сельском хозяйстве
    .gender = neuter
    .number = singular

# @draft no source: awaits a native reviewer
-term-area-energy = энергетика
    .genitive = энергетики
    .dative = энергетике
    .accusative = энергетику
    .instrumental = энергетикой
    .prepositional = энергетике
    .gender = feminine
    .number = singular

# @draft no source: awaits a native reviewer
-term-area-sustainable-development = устойчивое развитие
    .genitive = устойчивого развития
    .dative = устойчивому развитию
    .accusative = устойчивое развитие
    .instrumental = устойчивым развитием
    .prepositional = устойчивом развитии
    .gender = neuter
    .number = singular
