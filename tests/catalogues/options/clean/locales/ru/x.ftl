one = { NUMBER($seat, type: "ordinal") } место
