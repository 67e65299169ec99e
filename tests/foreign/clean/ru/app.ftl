welcome = Добро пожаловать, { $name }!
visit = Ваш прием состоится { DATETIME($when, month: "long", day: "numeric") }.
paid = { $kind ->
    [cash] Оплачено наличными в кассе
    [card] Оплачено картой в кассе
   *[insurance] Оплачено страховкой
}
choose = Выберите другой день приема.
rules = Просим прийти заранее. Анализы оплачиваются отдельно.
help = Звонок бесплатный. Звоните в любой день.
desk = Регистратура работает с 8:00.
contact = Напишите нам сегодня или позвоните завтра.
languages = Наши врачи говорят на четырех языках.
patients = У нас 12,5 тыс. пациентов.
steps =
    Выберите врача.

    Выберите день.
-brand = Sana Clinic
wifi = Wi-Fi: Clinic_Guest
mail = info@sana.example
hours = Открыто с 10 до 18 часов
century = Чаша, V в.
decade = Фотографии 20-х гг.
phone = Звоните: +7 (727) 000-00-00.
files = Приложены файл(ы)
add = ДОБАВИТЬ
olympiad = XXX Олимпиада
required = *Обязательное поле
sort = По имени (A–Я)
code = Введите код 10-12 для регистратуры.
player = Произошло событие player.Joined.
call = Вызвана функция print(value).
laugh = Да Нет Да Нет
twice = { $a }{ $a }
nested = {{ $b }}
staff = Список сотрудников(сотрудниц)
qatar = Рейсы в Катар сегодня
lines =
    Раз.

    Два.
picture-warning = ⚠️ Файл слишком большой
picture-doctor = 👩‍⚕️ Врач
fine = С вас { NUMBER($fine, style: "currency", currency: "EUR", currencyDisplay: "code") }
seats = Билетов: { $count }
opened = Открыто { DATETIME($day, day: "2-digit", month: "short", year: "numeric") }
greeting = Здравствуйте, { $name }!
thanks = Готово. Спасибо!
telephone = Тел.
-shop = Лавка
our-shop = наша { -shop }
in-shop = Приходите: { our-shop }
who-we-are = Мы — { -brand }
picture-others = ℹ️ ™️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿
moment = 2024-06-01T10:00-05:00
