place = The session ends in 2025
list = One, two; see ../notes, p. 5, etc., and a.b.
