### An application of others.

# $name (String) - who is greeted
welcome = Welcome, { $name }!
# $when (Date) - the day of the visit
visit = Your visit is on { DATETIME($when, month: "long", day: "numeric") }.
# $kind (String) - `cash`, `card` or `insurance`
paid = { $kind ->
    [cash] Paid in cash at the desk
    [card] Paid by card at the desk
   *[insurance] Paid by your insurance
}
choose = Choose another day for the visit.
rules = Please come early. Tests are charged separately.
help = The line is free of charge. Call us on any day.
desk = The desk is open from 8:00.
contact = Write to us today or call us tomorrow.
languages = Our doctors speak four languages.
patients = We have 12,500 patients.
steps =
    Choose a doctor.

    Choose a day.
-brand = Sana Clinic
wifi = Wi-Fi: Clinic_Guest
mail = info@sana.example
hours = Open 10am–6pm
century = Bowl, 5th century
decade = Photographs of the 1920s
phone = Call +7 727 000 00 00.
files = File(s) attached
add = ADD
olympiad = The 30th Olympiad
required = Required field
sort = Name (A-Z)
code = Use code 10-12 for the desk.
player = The event player.Joined was fired.
call = The function print(value) is called.
laugh = Yes No Yes No
# $a (String) - what
twice = { $a }{ $a }
# $b (String) - what
nested = {{ $b }}
staff = Staff
qatar = Flights to Qatar today
lines =
    One.
    Two.
picture-warning = ⚠️ The file is too large
picture-doctor = 👩‍⚕️ Doctor
# $fine: how much
fine = You owe { NUMBER($fine, style: "currency", currency: "EUR") }
# $count: how many
seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
 }
# $day: when
opened = Opened on { DATETIME($day, day: "numeric", month: "long", year: "numeric") }
# $name: who
greeting = Dear { $name },
thanks = Thank you! It is done.
telephone = Telephone
-shop = The Shop
our-shop = our { -shop }
in-shop = Come to { -shop }
who-we-are = We are { -brand }
picture-others = ℹ️ ™️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿
moment = 2024-06-01T10:00-05:00
