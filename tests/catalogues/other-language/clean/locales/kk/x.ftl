one = «Мост в будущее и дальше» құжаты жіберілді.
two = Президент, министр, форум, саммит, Ministry of Foreign Affairs of the Republic, PDF және NATO.
