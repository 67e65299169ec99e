welcome = Қош келдіңіз, { $name }!
visit = Қабылдауыңыз { DATETIME($when, month: "long", day: "numeric") } күні болады.
paid = { $kind ->
    [cash] Кассада қолма-қол төленді
    [card] Кассада картамен төленді
   *[insurance] Сақтандыру төледі
}
choose = Қабылдаудың басқа күнін таңдаңыз.
rules = Ертерек келіңіз. Талдаулар бөлек төленеді.
help = Қоңырау тегін. Кез келген күні қоңырау шалыңыз.
desk = Тіркеу бөлімі 8:00-ден бастап ашық.
contact = Бүгін бізге жазыңыз немесе ертең қоңырау шалыңыз.
languages = Дәрігерлеріміз төрт тілде сөйлейді.
patients = Бізде 12,5 мың емделуші бар.
steps =
    Дәрігерді таңдаңыз.

    Күнді таңдаңыз.
-brand = Sana Clinic
wifi = Wi-Fi: Clinic_Guest
mail = info@sana.example
hours = Сағат 10-нан 18-ге дейін ашық
century = Тостаған, V ғ.
decade = 20-жылдардағы фотосуреттер
phone = +7 (727) 000-00-00 нөміріне қоңырау шалыңыз.
files = Файл(дар) қоса берілген
add = ҚОСУ
olympiad = XXX Олимпиада
required = *Міндетті өріс
sort = Аты бойынша (А–Я)
code = Тіркеу бөлімі үшін 10-12 кодын енгізіңіз.
player = player.Joined оқиғасы орын алды.
call = print(value) функциясы шақырылды.
laugh = Иә Жоқ Иә Жоқ
twice = { $a }{ $a }
nested = {{ $b }}
staff = Қызметкерлер
qatar = Катар рейстері бүгін
lines =
    Бір.
    Екі.
picture-warning = ⚠️ Файл тым үлкен
picture-doctor = 👩‍⚕️ Дәрігер
fine = Сіз { NUMBER($fine, style: "currency", currency: "EUR") } төлейсіз
seats = { $count } билет
opened = { DATETIME($day, day: "numeric", month: "long", year: "numeric") } ашылды
greeting = Құрметті { $name }!
thanks = Рақмет! Дайын.
telephone = Телефон
-shop = Дүкен
our-shop = біздің { -shop }
in-shop = { -shop } күтеді
who-we-are = Біз — { -brand }
picture-others = ℹ️ ™️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿
moment = 2024-06-01T10:00-05:00
