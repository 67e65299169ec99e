greeting = Қайырлы таң.
