greeting = Добро
