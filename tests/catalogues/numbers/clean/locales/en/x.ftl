seats = 25 seats are kept free, 1,250 in all and 2.5 a row.
start = The session starts at 3{"\u00A0"}p.m. on 27{"\u00A0"}June 2024.
hours = The hall opens at 10:00 and closes at noon.
words = 3 copies are sent within two days.
symbol = See DOC/779 and CICA/2024/12.
-party-forum = Forum 2025
    .genitive = Forum 2025
session = The session runs from 9:30 to 12:30 at a cost of 1,250.75 units.
report = The report of the 3-day visit has 11 pages.
fee = The fee is 1,250 tenge, 2.125 units a share.
tables = Each hall has a table and 14 chairs.
plan = The 3D plan is enclosed.
hundreds = The hall has two hundred and fifty seats in three rows.
thousands = Two thousand two hundred copies are sent.
weeks = The reply is due in two weeks.
fortnight = Kindly reply within 2 weeks.
# @is document
-term-budget = budget for 2025
    .article = the
    .number = singular
# A place that has a half past nine and thousands.
bus = The bus leaves at half past nine with 12,500 letters.
# Photographs of a decade.
photographs = Photographs of the 1920s are shown.
