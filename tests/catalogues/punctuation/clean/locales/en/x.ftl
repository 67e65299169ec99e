place = The session ends in 2025
list = One, two; see ../notes, p.{"\u00A0"}5, etc., and a.b.
