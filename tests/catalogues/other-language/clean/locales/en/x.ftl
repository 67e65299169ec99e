one = The paper “Мост в будущее” was sent.
two = The Ministry of Foreign Affairs of the Republic replied with a note verbale.
three = The points are: a) a letter, c) a draft; point c) of article 3 and block c) apply.
street = Dostoevsky Street is closed.
