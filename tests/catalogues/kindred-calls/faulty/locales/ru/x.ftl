one = Приветы адресованы самой { NAME($addressee, case: "dative") }.
two = Письма адресованы самой { NAME($addressee, case: "dative") } тоже.
three = Книги адресованы самой { NAME($addressee) }.
