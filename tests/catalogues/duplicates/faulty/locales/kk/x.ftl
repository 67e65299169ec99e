greeting = Қайырлы таң.
greeting = Қайырлы таң.
other = Сөз.
