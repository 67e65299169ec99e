### Dates in Kazakh: 2024 жылғы 27 маусым, in the locative 2024 жылғы 27 маусымда.

# A date in a sentence.
# $case: the case that the sentence asks for
# $day: the day of the month, in figures
# $month: the month, a name
# $year: the year, in figures
date = { $case ->
        [locative] { $year } жылғы { $day }{"\u00A0"}{ NAME($month, case: "locative") }
       *[nominative] { $year } жылғы { $day }{"\u00A0"}{ NAME($month) }
    }

# A date with the time of day.
# $case: the case that the sentence asks for
# $date: the date, as above
# $hour: the hour, 0 to 23
# $minute: the minute, in two figures
# @draft no source: awaits a native reviewer
datetime = { $case ->
        [locative] { $date } сағат { $hour }:{ $minute }
       *[nominative] { $date }, сағат { $hour }:{ $minute }
    }

-month-1 = қаңтар
    .locative = қаңтарда
-month-2 = ақпан
    .locative = ақпанда
-month-3 = наурыз
    .locative = наурызда
-month-4 = сәуір
    .locative = сәуірде
-month-5 = мамыр
    .locative = мамырда
-month-6 = маусым
    .locative = маусымда
-month-7 = шілде
    .locative = шілдеде
-month-8 = тамыз
    .locative = тамызда
-month-9 = қыркүйек
    .locative = қыркүйекте
-month-10 = қазан
    .locative = қазанда
-month-11 = қараша
    .locative = қарашада
-month-12 = желтоқсан
    .locative = желтоқсанда
