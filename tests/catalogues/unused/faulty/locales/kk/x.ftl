one = Бір
greeting = Қайырлы
old = Ескі
