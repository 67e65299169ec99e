one = Смотри { greeting }
greeting = { -word.gender ->
    [neuter] Доброе { -word }
   *[masculine] Добрый { -word }
 }
-word = утро
    .gender = neuter
