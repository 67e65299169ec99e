"""Writes guests.xlsx, the workbook of the tests of merge tables: `pip install XlsxWriter`, `python3 tests/tables/guests.py`.

Its table begins at B2. It has what workbooks have: dates and times that are numbers with a format, numbers, a formula
with the value that it had when the workbook was saved, one that failed, merged cells, bold letters within a cell, an
empty row, and texts that are syntax to YAML, to templates and to the typesetter.
"""
import datetime
import pathlib

import xlsxwriter

book = xlsxwriter.Workbook(pathlib.Path(__file__).with_name("guests.xlsx"))
book.set_properties({"created": datetime.datetime(2024, 1, 1)})
sheet = book.add_worksheet("Guests")
day = book.add_format({"num_format": "dd.mm.yyyy"})
minute = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
clock = book.add_format({"num_format": "hh:mm"})
bold = book.add_format({"bold": True})

for column, name in enumerate(["number", "date", "to", "begins", "title", "seats", "hour"], 1):
    sheet.write(1, column, name, bold)


def line(row, number, date, to, begins, title, seats, hour):
    sheet.write(row, 1, number)
    sheet.write_datetime(row, 2, date, day)
    sheet.write(row, 3, to)
    if begins:
        sheet.write_datetime(row, 4, begins, minute)
    sheet.write_string(row, 5, title)
    if isinstance(seats, tuple):
        sheet.write_formula(row, 6, seats[0], None, seats[1])
    elif seats is not None:
        sheet.write(row, 6, seats)
    sheet.write_datetime(row, 7, hour, clock)


yaml = "- a: #b 'c' \"d\" {{ other }} & [x] | > ! %"
line(2, "DOC/1", datetime.date(2024, 6, 27), "kazakhstan", datetime.datetime(2024, 9, 12, 10, 30), yaml, 12,
     datetime.time(9, 5))
line(4, "DOC/2", datetime.date(2024, 6, 28), "india", None, "yes", ("=2+3", 5), datetime.time(0, 0))
sheet.write_rich_string(4, 5, "On ", bold, "trade", " policy")
line(5, "DOC/3", datetime.date(2024, 6, 29), "china", None, "#let x = 1", ("=1/0", "#DIV/0!"), datetime.time(23, 59))
line(6, 42, datetime.date(2024, 6, 30), "iran", None, "  1e3  ", 0.1 + 0.2, datetime.time(12, 0))
line(7, "DOC/5", datetime.date(2024, 7, 1), "egypt", None, "x", None, datetime.time(12, 0))
sheet.merge_range(7, 5, 7, 6, "Merged")
book.close()
