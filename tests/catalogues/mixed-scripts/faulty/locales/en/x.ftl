one = Mеmbers of the CICА
