welcome = Қош келдіңіз, { $name } { $name }!
visit = Қабылдауыңыз { DATETIME($when, month: "longest", minimumIntegerDigits: 2) } күні болады.
paid = { $kind ->
    [cash] Кассада қолма-қол төленді
   *[insurance] Сақтандыру төледі
}
choose = Choose another day for the visit.
rules = Ертерек келіңіз. Талдаулар бөлек төленеді бөлек төленеді.
help = Қоңырау тегін. Кез келген күні қоңырау шалыңыз.
desk = Тіркеу бөлімі 8:00-ден бастап ашық.
contact = Бүгін бізге жазыңыз немесе ертең қоңырау шалыңыз.
languages = Дәрігерлеріміз төрт тілде сөйлейді.
patients = Бізде 12,5 мың емделуші бар.
steps =
    Дәрігерді таңдаңыз.

    Күнді таңдаңыз.
-gallery = Дала галереясы
gallery-day = Ол { DATETIME($day, month: "long") } ашылады
gallery-name = Келіңіздер: { -gallery }
-opening = ашылуы
gallery-opening = { -opening } күні
fine = Сіз { NUMBER($fine, style: "currency", currency: "EU") } төлейсіз
seats = { $count } билет
opened = { DATETIME($day, day: "numeric", month: "long", year: "numeric") } ашылды
guide =
    .tooltip = <b>Гидтен</b> сұраңыз
settings-help = Көмек сұрау
opens = 9:00–17:00 жұмыс істейді
wait = Күтіңіз. Содан кейін түймені басыңыз
wall = Қолданылатын ережелер қабырғада ілулі
saved = Ескертпе сақталды.
owner = Иесі: { $name }
-branch = Дала филиалы
