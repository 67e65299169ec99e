one = Раз
