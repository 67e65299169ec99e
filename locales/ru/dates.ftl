### Dates in Russian: 27 июня 2024 года. The month stands in the genitive whatever the sentence asks for.

# A date in a sentence.
# $day: the day of the month, in figures
# $month: the month, a name
# $year: the year, in figures
# $case: adverbial where the date says when something is, else nominative
date =
    { $case ->
        [adverbial] { $day }{"\u00A0"}{ NAME($month, case: "genitive") } { $year }{"\u00A0"}года
       *[nominative] { $day }{"\u00A0"}{ NAME($month, case: "genitive") } { $year }{"\u00A0"}года
    }

# A moment: 10 октября 2024 года в 10 часов 00 минут по времени Астаны.
# $date: the date, as above
# $hour: the hour, 0 to 23, in figures
# $hours: the hour as a number, which the word for it agrees with
# $minute: the minute, in two figures
# $minutes: the minute as a number
# $zone: the time zone, a name
# @draft no source: awaits a native reviewer
datetime =
    { $date } в{"\u00A0"}{ $hour }{"\u00A0"}{ $hours ->
        [one] час
        [few] часа
        [many] часов
       *[other] часа
    }{"\u00A0"}{ $minute }{"\u00A0"}{ $minutes ->
        [one] минуту
        [few] минуты
        [many] минут
       *[other] минуты
    } по { NAME($zone, case: "dative") }

# A moment at which something ends, as it stands after «до»: 12 часов 00 минут по времени Астаны 11 июля 2024 года.
# $date: the date, as above
# $hour: the hour, 0 to 23, in figures
# $hours: the hour as a number, which the word for it agrees with
# $minute: the minute, in two figures
# $minutes: the minute as a number
# $zone: the time zone, a name
# @draft no source: awaits a native reviewer
datetime-deadline =
    { $hour }{"\u00A0"}{ $hours ->
        [one] часа
        [few] часов
        [many] часов
       *[other] часов
    }{"\u00A0"}{ $minute }{"\u00A0"}{ $minutes ->
        [one] минуты
        [few] минут
        [many] минут
       *[other] минут
    } по { NAME($zone, case: "dative") } { $date }

# Several days of one month.
# $from-day: the first day, in figures
# $to-day: the last day
# $to-month: the month, a name
# $to-year: the year, in figures
# $case: adverbial where the date says when something is, else nominative
period-in-month =
    { $case ->
        [adverbial] { $from-day }–{ $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
       *[nominative] { $from-day }–{ $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
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
        [adverbial]
            { $from-day ->
                [2] со { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } по { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
                [one] с { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } по { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
                [few] с { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } по { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
                [many] с { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } по { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
               *[other] с { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } по { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
            }
       *[nominative] { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") }{"\u00A0"}— { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
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
        [adverbial]
            { $from-day ->
                [2] со { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } { $from-year }{"\u00A0"}года по { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
                [one] с { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } { $from-year }{"\u00A0"}года по { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
                [few] с { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } { $from-year }{"\u00A0"}года по { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
                [many] с { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } { $from-year }{"\u00A0"}года по { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
               *[other] с { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } { $from-year }{"\u00A0"}года по { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
            }
       *[nominative] { $from-day }{"\u00A0"}{ NAME($from-month, case: "genitive") } { $from-year }{"\u00A0"}года{"\u00A0"}— { $to-day }{"\u00A0"}{ NAME($to-month, case: "genitive") } { $to-year }{"\u00A0"}года
    }

-month-1 = январь
    .genitive = января
-month-2 = февраль
    .genitive = февраля
-month-3 = март
    .genitive = марта
-month-4 = апрель
    .genitive = апреля
-month-5 = май
    .genitive = мая
-month-6 = июнь
    .genitive = июня
-month-7 = июль
    .genitive = июля
-month-8 = август
    .genitive = августа
-month-9 = сентябрь
    .genitive = сентября
-month-10 = октябрь
    .genitive = октября
-month-11 = ноябрь
    .genitive = ноября
-month-12 = декабрь
    .genitive = декабря

## Time zones

# @draft no source: awaits a native reviewer
-zone-asia-almaty = время Астаны
    .dative = времени Астаны
