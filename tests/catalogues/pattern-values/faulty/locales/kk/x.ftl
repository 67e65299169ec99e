date-brief = { $year } жылғы { $day }
# $date: the date
# $hour: the hour
# $minute: the minute
# $minutes: the minute as a number
datetime-brief =
    { $minutes ->
        [0] { $date } сағат{"\u00A0"}{ $hour }.00
       *[other] { $date } { $hour }{"\u00A0"}сағат{"\u00A0"}30{"\u00A0"}минут
    }
