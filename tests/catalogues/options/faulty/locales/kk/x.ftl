one = { NUMBER($seat, type: "cardinal") } орын
