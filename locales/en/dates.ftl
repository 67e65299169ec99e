### Dates in English: 27 June 2024.

# A date in a sentence.
# $day: the day of the month, in figures
# $month: the month, a name
# $year: the year, in figures
# $case: adverbial where the date says when something is, else nominative
date =
    { $case ->
        [adverbial] on { $day }{"\u00A0"}{ NAME($month) } { $year }
       *[nominative] { $day }{"\u00A0"}{ NAME($month) } { $year }
    }

# A moment, as it stands after "on" or "for": 10 October 2024 at 10 a.m. by the Astana time.
# $date: the date, as above
# $time: `noon`, `midnight`, `morning` or `afternoon`
# $hour-of-twelve: the hour, 1 to 12
# $minute: the minute, in two figures
# $sharp: `yes` at the full hour
# $zone: the time zone, a name
datetime =
    { $time ->
        [noon] { $date } at 12{"\u00A0"}noon by { NAME($zone, article: "definite") }
        [midnight] { $date } at 00:00{"\u00A0"}hours by { NAME($zone, article: "definite") }
        [morning]
            { $sharp ->
                [yes] { $date } at { $hour-of-twelve }{"\u00A0"}a.m. by { NAME($zone, article: "definite") }
               *[no] { $date } at { $hour-of-twelve }:{ $minute }{"\u00A0"}a.m. by { NAME($zone, article: "definite") }
            }
       *[afternoon]
            { $sharp ->
                [yes] { $date } at { $hour-of-twelve }{"\u00A0"}p.m. by { NAME($zone, article: "definite") }
               *[no] { $date } at { $hour-of-twelve }:{ $minute }{"\u00A0"}p.m. by { NAME($zone, article: "definite") }
            }
    }

# A moment at which something ends, as it stands after "until" or "by": 11 July 2024, 12 noon by the Astana time.
# $date: the date, as above
# $time: `noon`, `midnight`, `morning` or `afternoon`
# $hour-of-twelve: the hour, 1 to 12
# $minute: the minute, in two figures
# $sharp: `yes` at the full hour
# $zone: the time zone, a name
datetime-deadline =
    { $time ->
        [noon] { $date }, 12{"\u00A0"}noon by { NAME($zone, article: "definite") }
        [midnight] { $date }, 00:00{"\u00A0"}hours by { NAME($zone, article: "definite") }
        [morning]
            { $sharp ->
                [yes] { $date }, { $hour-of-twelve }{"\u00A0"}a.m. by { NAME($zone, article: "definite") }
               *[no] { $date }, { $hour-of-twelve }:{ $minute }{"\u00A0"}a.m. by { NAME($zone, article: "definite") }
            }
       *[afternoon]
            { $sharp ->
                [yes] { $date }, { $hour-of-twelve }{"\u00A0"}p.m. by { NAME($zone, article: "definite") }
               *[no] { $date }, { $hour-of-twelve }:{ $minute }{"\u00A0"}p.m. by { NAME($zone, article: "definite") }
            }
    }

# Several days of one month, as they stand after "on".
# $from-day: the first day, in figures
# $to-day: the last day
# $to-month: the month, a name
# $to-year: the year, in figures
# $case: adverbial where the date says when something is, else nominative
period-in-month =
    { $case ->
        [adverbial] on { $from-day }–{ $to-day }{"\u00A0"}{ NAME($to-month) } { $to-year }
       *[nominative] { $from-day }–{ $to-day }{"\u00A0"}{ NAME($to-month) } { $to-year }
    }

# Several days of two months.
# $from-day: the first day, in figures
# $from-month: its month, a name
# $to-day: the last day
# $to-month: its month
# $to-year: the year, in figures
# $case: adverbial where the date says when something is, else nominative
period-in-year =
    { $case ->
        [adverbial] from { $from-day }{"\u00A0"}{ NAME($from-month) } to { $to-day }{"\u00A0"}{ NAME($to-month) } { $to-year }
       *[nominative] { $from-day }{"\u00A0"}{ NAME($from-month) }{"\u00A0"}– { $to-day }{"\u00A0"}{ NAME($to-month) } { $to-year }
    }

# Several days of two years.
# $from-day: the first day, in figures
# $from-month: its month, a name
# $from-year: its year, in figures
# $to-day: the last day
# $to-month: its month
# $to-year: its year
# $case: adverbial where the date says when something is, else nominative
period-over-years =
    { $case ->
        [adverbial] from { $from-day }{"\u00A0"}{ NAME($from-month) } { $from-year } to { $to-day }{"\u00A0"}{ NAME($to-month) } { $to-year }
       *[nominative] { $from-day }{"\u00A0"}{ NAME($from-month) } { $from-year }{"\u00A0"}– { $to-day }{"\u00A0"}{ NAME($to-month) } { $to-year }
    }

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

## Time zones

-zone-asia-almaty = Astana time
    .article = the
