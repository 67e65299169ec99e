### Recurring titles of documents, events, and the dimensions and areas of confidence building measures, in Kazakh.
### After a third-person possessive (жоспары, жобасы) -на/-не, -нда/-нде.

## Titles of documents

# @draft no source: awaits a native reviewer
-term-decision = шешім
    .genitive = шешімнің
    .dative = шешімге
    .accusative = шешімді
    .locative = шешімде
    .ablative = шешімнен
    .instrumental = шешіммен

# @draft no source: awaits a native reviewer
-term-decisions = шешімдер
    .genitive = шешімдердің
    .dative = шешімдерге
    .accusative = шешімдерді
    .locative = шешімдерде
    .ablative = шешімдерден
    .instrumental = шешімдермен

# @draft no source: awaits a native reviewer
-term-document = құжат
    .genitive = құжаттың
    .dative = құжатқа
    .accusative = құжатты
    .locative = құжатта
    .ablative = құжаттан
    .instrumental = құжатпен

# @draft no source: awaits a native reviewer
-term-documents = құжаттар
    .genitive = құжаттардың
    .dative = құжаттарға
    .accusative = құжаттарды
    .locative = құжаттарда
    .ablative = құжаттардан
    .instrumental = құжаттармен

# @draft no source: awaits a native reviewer
-term-concept-paper = тұжырымдамалық құжат
    .genitive = тұжырымдамалық құжаттың
    .dative = тұжырымдамалық құжатқа
    .accusative = тұжырымдамалық құжатты
    .locative = тұжырымдамалық құжатта
    .ablative = тұжырымдамалық құжаттан
    .instrumental = тұжырымдамалық құжатпен

# @draft no source: awaits a native reviewer
-term-action-plan = іс-қимыл жоспары
    .genitive = іс-қимыл жоспарының
    .dative = іс-қимыл жоспарына
    .accusative = іс-қимыл жоспарын
    .locative = іс-қимыл жоспарында
    .ablative = іс-қимыл жоспарынан
    .instrumental = іс-қимыл жоспарымен

# @draft no source: awaits a native reviewer
-term-annual-action-plan = жыл сайынғы іс-қимыл жоспары
    .genitive = жыл сайынғы іс-қимыл жоспарының
    .dative = жыл сайынғы іс-қимыл жоспарына
    .accusative = жыл сайынғы іс-қимыл жоспарын
    .locative = жыл сайынғы іс-қимыл жоспарында
    .ablative = жыл сайынғы іс-қимыл жоспарынан
    .instrumental = жыл сайынғы іс-қимыл жоспарымен

# @draft no source: awaits a native reviewer
-term-plan-of-implementation = іске асыру жоспары
    .genitive = іске асыру жоспарының
    .dative = іске асыру жоспарына
    .accusative = іске асыру жоспарын
    .locative = іске асыру жоспарында
    .ablative = іске асыру жоспарынан
    .instrumental = іске асыру жоспарымен

# @draft no source: awaits a native reviewer
-term-high-level-statement = Жоғары деңгейдегі мәлімдеме
    .genitive = Жоғары деңгейдегі мәлімдеменің
    .dative = Жоғары деңгейдегі мәлімдемеге
    .accusative = Жоғары деңгейдегі мәлімдемені
    .locative = Жоғары деңгейдегі мәлімдемеде
    .ablative = Жоғары деңгейдегі мәлімдемеден
    .instrumental = Жоғары деңгейдегі мәлімдемемен

# @draft no source: awaits a native reviewer
-term-draft-high-level-statement = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясының Жоғары деңгейдегі мәлімдемесінің жобасы
    .genitive = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясының Жоғары деңгейдегі мәлімдемесінің жобасының
    .dative = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясының Жоғары деңгейдегі мәлімдемесінің жобасына
    .accusative = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясының Жоғары деңгейдегі мәлімдемесінің жобасын
    .locative = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясының Жоғары деңгейдегі мәлімдемесінің жобасында
    .ablative = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясының Жоғары деңгейдегі мәлімдемесінің жобасынан
    .instrumental = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясының Жоғары деңгейдегі мәлімдемесінің жобасымен

# @draft no source: awaits a native reviewer
-term-draft-charter = Азия Кеңесі Жарғысының жобасы
    .genitive = Азия Кеңесі Жарғысының жобасының
    .dative = Азия Кеңесі Жарғысының жобасына
    .accusative = Азия Кеңесі Жарғысының жобасын
    .locative = Азия Кеңесі Жарғысының жобасында
    .ablative = Азия Кеңесі Жарғысының жобасынан
    .instrumental = Азия Кеңесі Жарғысының жобасымен

# @draft no source: awaits a native reviewer
-term-draft-rules-of-procedure = Азия Кеңесінің жаңартылған Рәсім қағидаларының жобасы
    .genitive = Азия Кеңесінің жаңартылған Рәсім қағидаларының жобасының
    .dative = Азия Кеңесінің жаңартылған Рәсім қағидаларының жобасына
    .accusative = Азия Кеңесінің жаңартылған Рәсім қағидаларының жобасын
    .locative = Азия Кеңесінің жаңартылған Рәсім қағидаларының жобасында
    .ablative = Азия Кеңесінің жаңартылған Рәсім қағидаларының жобасынан
    .instrumental = Азия Кеңесінің жаңартылған Рәсім қағидаларының жобасымен

# @draft no source: awaits a native reviewer
-term-road-map = Азия Кеңесін трансформациялаудың Жол картасы
    .genitive = Азия Кеңесін трансформациялаудың Жол картасының
    .dative = Азия Кеңесін трансформациялаудың Жол картасына
    .accusative = Азия Кеңесін трансформациялаудың Жол картасын
    .locative = Азия Кеңесін трансформациялаудың Жол картасында
    .ablative = Азия Кеңесін трансформациялаудың Жол картасынан
    .instrumental = Азия Кеңесін трансформациялаудың Жол картасымен

# @draft no source: awaits a native reviewer
-term-catalogue-of-confidence-building-measures = Азия Кеңесінің Сенім шаралары каталогы
    .genitive = Азия Кеңесінің Сенім шаралары каталогының
    .dative = Азия Кеңесінің Сенім шаралары каталогына
    .accusative = Азия Кеңесінің Сенім шаралары каталогын
    .locative = Азия Кеңесінің Сенім шаралары каталогында
    .ablative = Азия Кеңесінің Сенім шаралары каталогынан
    .instrumental = Азия Кеңесінің Сенім шаралары каталогымен

# @draft no source: awaits a native reviewer
-term-joint-statement = бірлескен мәлімдеме
    .genitive = бірлескен мәлімдеменің
    .dative = бірлескен мәлімдемеге
    .accusative = бірлескен мәлімдемені
    .locative = бірлескен мәлімдемеде
    .ablative = бірлескен мәлімдемеден
    .instrumental = бірлескен мәлімдемемен

# @draft no source: awaits a native reviewer
-term-agenda = күн тәртібі
    .genitive = күн тәртібінің
    .dative = күн тәртібіне
    .accusative = күн тәртібін
    .locative = күн тәртібінде
    .ablative = күн тәртібінен
    .instrumental = күн тәртібімен

# @draft no source: awaits a native reviewer
-term-draft-agenda = күн тәртібінің жобасы
    .genitive = күн тәртібінің жобасының
    .dative = күн тәртібінің жобасына
    .accusative = күн тәртібінің жобасын
    .locative = күн тәртібінің жобасында
    .ablative = күн тәртібінің жобасынан
    .instrumental = күн тәртібінің жобасымен

# @draft no source: awaits a native reviewer
-term-programme = бағдарлама
    .genitive = бағдарламаның
    .dative = бағдарламаға
    .accusative = бағдарламаны
    .locative = бағдарламада
    .ablative = бағдарламадан
    .instrumental = бағдарламамен

# @draft no source: awaits a native reviewer
-term-report = баяндама
    .genitive = баяндаманың
    .dative = баяндамаға
    .accusative = баяндаманы
    .locative = баяндамада
    .ablative = баяндамадан
    .instrumental = баяндамамен

# @draft no source: awaits a native reviewer
-term-minutes = отырыс хаттамасы
    .genitive = отырыс хаттамасының
    .dative = отырыс хаттамасына
    .accusative = отырыс хаттамасын
    .locative = отырыс хаттамасында
    .ablative = отырыс хаттамасынан
    .instrumental = отырыс хаттамасымен

# @draft no source: awaits a native reviewer
-term-administrative-note = әкімшілік жазба
    .genitive = әкімшілік жазбаның
    .dative = әкімшілік жазбаға
    .accusative = әкімшілік жазбаны
    .locative = әкімшілік жазбада
    .ablative = әкімшілік жазбадан
    .instrumental = әкімшілік жазбамен

# @draft no source: awaits a native reviewer
-term-list-of-participants = қатысушылар тізімі
    .genitive = қатысушылар тізімінің
    .dative = қатысушылар тізіміне
    .accusative = қатысушылар тізімін
    .locative = қатысушылар тізімінде
    .ablative = қатысушылар тізімінен
    .instrumental = қатысушылар тізімімен

## Events

# @draft no source: awaits a native reviewer
-term-ministerial-conference-on-environmental-issues = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясы
    .genitive = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясының
    .dative = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясына
    .accusative = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясын
    .locative = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясында
    .ablative = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясынан
    .instrumental = Азия Кеңесінің Экологиялық мәселелер жөніндегі министрлік конференциясымен

# @draft no source: awaits a native reviewer
-term-summit = Азия Кеңесінің Саммиті
    .genitive = Азия Кеңесінің Саммитінің
    .dative = Азия Кеңесінің Саммитіне
    .accusative = Азия Кеңесінің Саммитін
    .locative = Азия Кеңесінің Саммитінде
    .ablative = Азия Кеңесінің Саммитінен
    .instrumental = Азия Кеңесінің Саммитімен

## Dimensions of the CICA Catalogue of Confidence Building Measures

# @draft no source: awaits a native reviewer
-term-dimension-economic = экономикалық өлшем
    .genitive = экономикалық өлшемнің
    .dative = экономикалық өлшемге
    .accusative = экономикалық өлшемді
    .locative = экономикалық өлшемде
    .ablative = экономикалық өлшемнен
    .instrumental = экономикалық өлшеммен

# @draft no source: awaits a native reviewer
-term-dimension-environmental = экологиялық өлшем
    .genitive = экологиялық өлшемнің
    .dative = экологиялық өлшемге
    .accusative = экологиялық өлшемді
    .locative = экологиялық өлшемде
    .ablative = экологиялық өлшемнен
    .instrumental = экологиялық өлшеммен

# @draft no source: awaits a native reviewer
-term-dimension-human = адами өлшем
    .genitive = адами өлшемнің
    .dative = адами өлшемге
    .accusative = адами өлшемді
    .locative = адами өлшемде
    .ablative = адами өлшемнен
    .instrumental = адами өлшеммен

# @draft no source: awaits a native reviewer
-term-dimension-new-challenges-and-threats = жаңа сын-қатерлер мен қауіптер
    .genitive = жаңа сын-қатерлер мен қауіптердің
    .dative = жаңа сын-қатерлер мен қауіптерге
    .accusative = жаңа сын-қатерлер мен қауіптерді
    .locative = жаңа сын-қатерлер мен қауіптерде
    .ablative = жаңа сын-қатерлер мен қауіптерден
    .instrumental = жаңа сын-қатерлер мен қауіптермен

# @draft no source: awaits a native reviewer
-term-dimension-military-political = әскери-саяси өлшем
    .genitive = әскери-саяси өлшемнің
    .dative = әскери-саяси өлшемге
    .accusative = әскери-саяси өлшемді
    .locative = әскери-саяси өлшемде
    .ablative = әскери-саяси өлшемнен
    .instrumental = әскери-саяси өлшеммен

## Priority areas that our sources name, and no others

# @draft no source: awaits a native reviewer
-term-area-ict-security = ақпараттық-коммуникациялық технологиялардың өздерінің және оларды пайдаланудың қауіпсіздігі
    .genitive = ақпараттық-коммуникациялық технологиялардың өздерінің және оларды пайдаланудың қауіпсіздігінің
    .dative = ақпараттық-коммуникациялық технологиялардың өздерінің және оларды пайдаланудың қауіпсіздігіне
    .accusative = ақпараттық-коммуникациялық технологиялардың өздерінің және оларды пайдаланудың қауіпсіздігін
    .locative = ақпараттық-коммуникациялық технологиялардың өздерінің және оларды пайдаланудың қауіпсіздігінде
    .ablative = ақпараттық-коммуникациялық технологиялардың өздерінің және оларды пайдаланудың қауіпсіздігінен
    .instrumental = ақпараттық-коммуникациялық технологиялардың өздерінің және оларды пайдаланудың қауіпсіздігімен

# @draft no source: awaits a native reviewer
-term-area-small-and-medium-enterprises = шағын және орта кәсіпорындар
    .genitive = шағын және орта кәсіпорындардың
    .dative = шағын және орта кәсіпорындарға
    .accusative = шағын және орта кәсіпорындарды
    .locative = шағын және орта кәсіпорындарда
    .ablative = шағын және орта кәсіпорындардан
    .instrumental = шағын және орта кәсіпорындармен

# @draft no source: awaits a native reviewer
-term-area-tourism = туризм
    .genitive = туризмнің
    .dative = туризмге
    .accusative = туризмді
    .locative = туризмде
    .ablative = туризмнен
    .instrumental = туризммен

# @draft no source: awaits a native reviewer
-term-area-agriculture = ауыл шаруашылығы
    .genitive = ауыл шаруашылығының
    .dative = ауыл шаруашылығына
    .accusative = ауыл шаруашылығын
    .locative = ауыл шаруашылығында
    .ablative = ауыл шаруашылығынан
    .instrumental = ауыл шаруашылығымен

# @draft no source: awaits a native reviewer
-term-area-energy = энергетика
    .genitive = энергетиканың
    .dative = энергетикаға
    .accusative = энергетиканы
    .locative = энергетикада
    .ablative = энергетикадан
    .instrumental = энергетикамен

# @draft no source: awaits a native reviewer
-term-area-sustainable-development = орнықты даму
    .genitive = орнықты дамудың
    .dative = орнықты дамуға
    .accusative = орнықты дамуды
    .locative = орнықты дамуда
    .ablative = орнықты дамудан
    .instrumental = орнықты дамумен
