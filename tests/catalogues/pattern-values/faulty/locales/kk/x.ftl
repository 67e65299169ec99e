date-brief = { $year } жылғы { $day }
