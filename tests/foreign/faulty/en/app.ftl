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
