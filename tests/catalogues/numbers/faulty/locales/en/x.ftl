seats = 25 seats are kept free.
start = The session starts at 10:00.
budget = The budget is 1,250 units.
-party-forum = Forum 2025
    .genitive = Forum 2026
# $count: how many
rows = { $count ->
    [one] { $count } row of 30 seats
   *[other] { $count } rows of 30 seats
}
copies = The note is sent in 45 copies.
share = Each member pays 2.5 per cent.
recess = The recess begins at 12:30.
seminar = 3 seminars are demanded, and 7 are held.
online = The 11 online meetings are open.
# $hall: the hall
venue = Venue: { $hall }.
fee = The fee is 1,250 tenge.
halls = Two halls and 14 tables are kept.
# $day: the day
# $hour: the hour
# $time: `midnight` or another
# $case: in which case
datetime-start = { $time ->
    [midnight] { $day }, 01.00
   *[other] { $day }, { $hour } hours
}
# Two decades apart, which figures alone do not tell.
years = It was adopted in 2020.
