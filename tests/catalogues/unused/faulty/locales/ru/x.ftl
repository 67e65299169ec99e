one = Раз
greeting = Добрый
-word = слово
