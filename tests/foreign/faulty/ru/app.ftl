welcome = Добро пожаловать, {{ $name }}!
visit = Ваш прием состоится { NUMBER($when) }.
paid = { $kind ->
    [cash] Paid in cash at the desk
    [kard] Оплачено картой в кассе
   *[insurance] Оплачено страховкой
}
choose = TODO Выберите другой день приема.
rules = Просим прийти заранее. Tests are charged separately.
help = Звонок бесплатный.Звоните в любой день.
desk = Регистратура работает ежедневно c 8:00.
contact = Напишите нам сегодня(или позвоните завтра).
languages = Unsere Ärzte sprechen vier Sprachen und Englisch.
patients = У нас 12,6 тыс. пациентов.
steps =
    Выберите врача. Выберите день.
-gallery = Галерея степи
gallery-day = Она откроется { DATETIME($day, monat: "long") }
gallery-name = Приходите в { -gallery }
-opening = { $case ->
    [genitive] открытия { $place }
   *[nominative] открытие
 }
gallery-opening = День { -opening(case: "genitive") }
fine = С вас { NUMBER($fine, style: "currency", currency: "USD") }
seats = { $count } билетов
opened = Открыто { DATETIME($day, day: "numeric", month: "long") }
guide =
    .toltip = Спросите экскурсовода
settings-hlep = Попросить о помощи
opens = Работает 9:00-17:00
wait = Подождите.Затем нажмите кнопку
wall = Правила которые действуют, висят на стене
saved = заметка сохранена.
owner = Владелец:{ $name }
-branch = Степной филиал
