one = { NAME($addressee, case: "dative") } сәлем жолданды.
two = { NAME($addressee, case: "dative") } сәлем жолданды деп айтылды.
three = { NAME($addressee, case: "genitive") } сәлем жолданды дейді.
