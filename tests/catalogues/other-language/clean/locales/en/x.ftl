one = The paper “Мост в будущее” was sent.
two = The Ministry of Foreign Affairs of the Republic replied with a note verbale.
