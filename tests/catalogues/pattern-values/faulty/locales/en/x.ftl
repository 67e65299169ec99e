# $day: the day
# $month: the month, a name
# $year: the year
date-brief = { $day }{"\u00A0"}{ NAME($month) } { $year }
# $date: the date
# $time: noon and so on
# $sharp: `yes` at the full hour
# $hour: the hour
# $minute: the minute
datetime-brief =
    { $time ->
        [noon] { $date } at noon
        [midnight] { $date } at midnight
       *[other]
            { $sharp ->
                [yes] { $date } at { $hour }{"\u00A0"}o’clock
               *[no] { $date } at { $hour }:30
            }
    }
