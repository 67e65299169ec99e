one = { NUMBER($seat, type: "ordinal") } орын
