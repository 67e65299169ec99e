one = Mеmbers of the CICА
two = The sess1on in the hall
