### Dates in Kazakh: 2024 жылғы 27 маусым, in the locative 2024 жылғы 27 маусымда, before a noun 2024 жылғы 27 маусымдағы.

# A date in a sentence.
# $case: the case that the sentence asks for
# $day: the day of the month, in figures
# $month: the month, a name
# $year: the year, in figures
date =
    { $case ->
        [ablative] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "ablative") }
        [attributive] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "attributive") }
        [locative] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "locative") }
       *[nominative] { $year } жылғы { $day }{"\u00A0"}{ NAME($month) }
    }

# A moment: 2024 жылғы 10 қазанда Астана уақыты бойынша сағат 10.00-де. A full hour is read out with «нөл-нөл», whatever
# the hour, and so takes -де and -ге; a minute is written with its noun, which takes the ending whatever the figure.
# $case: the case that the sentence asks for
# $year: the year, in figures
# $day: the day of the month
# $month: the month, a name
# $time: `noon`, `midnight`, `morning` or `afternoon`
# $hour: the hour, 0 to 23
# $minute: the minute, in two figures
# $sharp: `yes` at the full hour
# $zone: the time zone, a name
# @draft no source: awaits a native reviewer
datetime =
    { $case ->
        [locative]
            { $time ->
                [midnight] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "locative") } { NAME($zone) } бойынша сағат{"\u00A0"}00.00-де
               *[other]
                    { $sharp ->
                        [yes] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "locative") } { NAME($zone) } бойынша сағат{"\u00A0"}{ $hour }.00-де
                       *[no] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "locative") } { NAME($zone) } бойынша { $hour }{"\u00A0"}сағат{"\u00A0"}{ $minute }{"\u00A0"}минутта
                    }
            }
       *[nominative]
            { $time ->
                [midnight] { $year } жылғы { $day }{"\u00A0"}{ NAME($month) }, { NAME($zone) } бойынша сағат{"\u00A0"}00.00
               *[other]
                    { $sharp ->
                        [yes] { $year } жылғы { $day }{"\u00A0"}{ NAME($month) }, { NAME($zone) } бойынша сағат{"\u00A0"}{ $hour }.00
                       *[no] { $year } жылғы { $day }{"\u00A0"}{ NAME($month) }, { NAME($zone) } бойынша { $hour }{"\u00A0"}сағат{"\u00A0"}{ $minute }{"\u00A0"}минут
                    }
            }
    }

# A moment at which something ends, as it stands before «дейін»: 2024 жылғы 11 шілдеге, Астана уақыты бойынша сағат
# 12.00-ге.
# $year: the year, in figures
# $day: the day of the month
# $month: the month, a name
# $time: `noon`, `midnight`, `morning` or `afternoon`
# $hour: the hour, 0 to 23
# $minute: the minute, in two figures
# $sharp: `yes` at the full hour
# $zone: the time zone, a name
# @draft no source: awaits a native reviewer
datetime-deadline =
    { $time ->
        [midnight] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "dative") }, { NAME($zone) } бойынша сағат{"\u00A0"}00.00-ге
       *[other]
            { $sharp ->
                [yes] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "dative") }, { NAME($zone) } бойынша сағат{"\u00A0"}{ $hour }.00-ге
               *[no] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "dative") }, { NAME($zone) } бойынша { $hour }{"\u00A0"}сағат{"\u00A0"}{ $minute }{"\u00A0"}минутқа
            }
    }

# Several days of one month.
# $case: the case that the sentence asks for
# $from-day: the first day, in figures
# $to-day: the last day
# $to-month: the month, a name
# $to-year: the year, in figures
# @draft no source: awaits a native reviewer
period-in-month =
    { $case ->
        [ablative] { $to-year } жылғы { $from-day }–{ $to-day }{"\u00A0"}{ NAME($to-month, case: "ablative") }
        [attributive] { $to-year } жылғы { $from-day }–{ $to-day }{"\u00A0"}{ NAME($to-month, case: "attributive") }
        [locative] { $to-year } жылғы { $from-day }–{ $to-day }{"\u00A0"}{ NAME($to-month, case: "locative") }
       *[nominative] { $to-year } жылғы { $from-day }–{ $to-day }{"\u00A0"}{ NAME($to-month) }
    }

# Several days of two months.
# $case: the case that the sentence asks for
# $from-day: the first day, in figures
# $from-month: its month, a name
# $to-day: the last day
# $to-month: its month
# $to-year: the year, in figures
# @draft no source: awaits a native reviewer
period-in-year =
    { $case ->
        [ablative] { $to-year } жылғы { $from-day }{"\u00A0"}{ NAME($from-month) }{"\u00A0"}— { $to-day }{"\u00A0"}{ NAME($to-month, case: "ablative") }
        [attributive] { $to-year } жылғы { $from-day }{"\u00A0"}{ NAME($from-month) }{"\u00A0"}— { $to-day }{"\u00A0"}{ NAME($to-month, case: "attributive") }
        [locative] { $to-year } жылғы { $from-day }{"\u00A0"}{ NAME($from-month) }{"\u00A0"}— { $to-day }{"\u00A0"}{ NAME($to-month) } аралығында
       *[nominative] { $to-year } жылғы { $from-day }{"\u00A0"}{ NAME($from-month) }{"\u00A0"}— { $to-day }{"\u00A0"}{ NAME($to-month) }
    }

# Several days of two years.
# $case: the case that the sentence asks for
# $from-day: the first day, in figures
# $from-month: its month, a name
# $from-year: its year, in figures
# $to-day: the last day
# $to-month: its month
# $to-year: its year
# @draft no source: awaits a native reviewer
period-over-years =
    { $case ->
        [ablative] { $from-year } жылғы { $from-day }{"\u00A0"}{ NAME($from-month) }{"\u00A0"}— { $to-year } жылғы { $to-day }{"\u00A0"}{ NAME($to-month, case: "ablative") }
        [attributive] { $from-year } жылғы { $from-day }{"\u00A0"}{ NAME($from-month) }{"\u00A0"}— { $to-year } жылғы { $to-day }{"\u00A0"}{ NAME($to-month, case: "attributive") }
        [locative] { $from-year } жылғы { $from-day }{"\u00A0"}{ NAME($from-month) }{"\u00A0"}— { $to-year } жылғы { $to-day }{"\u00A0"}{ NAME($to-month) } аралығында
       *[nominative] { $from-year } жылғы { $from-day }{"\u00A0"}{ NAME($from-month) }{"\u00A0"}— { $to-year } жылғы { $to-day }{"\u00A0"}{ NAME($to-month) }
    }

-month-1 = қаңтар
    .dative = қаңтарға
    .locative = қаңтарда
    .ablative = қаңтардан
    .attributive = қаңтардағы
-month-2 = ақпан
    .dative = ақпанға
    .locative = ақпанда
    .ablative = ақпаннан
    .attributive = ақпандағы
-month-3 = наурыз
    .dative = наурызға
    .locative = наурызда
    .ablative = наурыздан
    .attributive = наурыздағы
-month-4 = сәуір
    .dative = сәуірге
    .locative = сәуірде
    .ablative = сәуірден
    .attributive = сәуірдегі
-month-5 = мамыр
    .dative = мамырға
    .locative = мамырда
    .ablative = мамырдан
    .attributive = мамырдағы
-month-6 = маусым
    .dative = маусымға
    .locative = маусымда
    .ablative = маусымнан
    .attributive = маусымдағы
-month-7 = шілде
    .dative = шілдеге
    .locative = шілдеде
    .ablative = шілдеден
    .attributive = шілдедегі
-month-8 = тамыз
    .dative = тамызға
    .locative = тамызда
    .ablative = тамыздан
    .attributive = тамыздағы
-month-9 = қыркүйек
    .dative = қыркүйекке
    .locative = қыркүйекте
    .ablative = қыркүйектен
    .attributive = қыркүйектегі
-month-10 = қазан
    .dative = қазанға
    .locative = қазанда
    .ablative = қазаннан
    .attributive = қазандағы
-month-11 = қараша
    .dative = қарашаға
    .locative = қарашада
    .ablative = қарашадан
    .attributive = қарашадағы
-month-12 = желтоқсан
    .dative = желтоқсанға
    .locative = желтоқсанда
    .ablative = желтоқсаннан
    .attributive = желтоқсандағы

## Time zones

# @draft no source: awaits a native reviewer
-zone-asia-almaty = Астана уақыты
