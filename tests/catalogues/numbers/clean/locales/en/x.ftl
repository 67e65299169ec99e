seats = 25 seats are kept free, 1,250 in all and 2.5 a row.
start = The session starts at 3{"\u00A0"}p.m. on 27{"\u00A0"}June 2024.
hours = The hall opens at 10:00 and closes at noon.
words = 3 copies are sent within two days.
symbol = See DOC/779 and CICA/2024/12.
-party-forum = Forum 2025
    .genitive = Forum 2025
