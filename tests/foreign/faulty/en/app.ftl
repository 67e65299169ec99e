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
-gallery = Steppe Gallery
# $day: when it opens
gallery-day = It opens on { DATETIME($day, month: "long") }
gallery-name = Come to the { -galery }
-opening = opening
gallery-opening = Day of { -opening }
# $fine: how much
fine = You owe { NUMBER($fine, style: "currency", currency: "EUR") }
# $count: how many
seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
 }
# $day: when
opened = Opened on { DATETIME($day, day: "numeric", month: "long", year: "numeric") }
guide =
    .tooltip = Ask a guide
settings-help = Ask for help
opens = It opens 9:00–17:00
wait = Wait. Then press the button
wall = The rules that apply are on the wall
saved = The note was saved.
# $name: whose
owner = Owner: { $name }
-branch = Steppe Branch
