# $seat: which
one = Place { NUMBER($seat, type: "ordinal") }
