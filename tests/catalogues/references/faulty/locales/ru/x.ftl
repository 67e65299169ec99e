one = Смотри.
two = Утро
    .title = { -absent }
greeting = { -word.gender ->
    [neuter] Доброе.
   *[masculine] Добрый.
 }
-word = слово
