### Dates in English: 27 June 2024.

# A date in a sentence.
# $day: the day of the month, in figures
# $month: the month, a name
# $year: the year, in figures
date = { $day }{"\u00A0"}{ NAME($month) } { $year }

# A date with the time of day.
# $date: the date, as above
# $hour: the hour, 0 to 23
# $minute: the minute, in two figures
datetime = { $date }, { $hour }:{ $minute }

-month-1 = January
-month-2 = February
-month-3 = March
-month-4 = April
-month-5 = May
-month-6 = June
-month-7 = July
-month-8 = August
-month-9 = September
-month-10 = October
-month-11 = November
-month-12 = December
