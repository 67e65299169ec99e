### Dates in Russian: 27 июня 2024 года. The month stands in the genitive whatever the sentence asks for.

# A date in a sentence.
# $day: the day of the month, in figures
# $month: the month, a name
# $year: the year, in figures
date = { $day }{"\u00A0"}{ NAME($month, case: "genitive") } { $year }{"\u00A0"}года

# A date with the time of day.
# $date: the date, as above
# $hour: the hour, 0 to 23
# $minute: the minute, in two figures
# @draft no source: awaits a native reviewer
datetime = { $hour }:{ $minute } { $date }

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
