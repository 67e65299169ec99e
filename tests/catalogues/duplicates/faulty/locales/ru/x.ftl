greeting = Доброе утро.
greeting = Доброе утро.
-word = слово
    .gender = neuter
    .gender = neuter
other = { -word.gender ->
    [neuter] Это слово.
    [neuter] То слово.
   *[masculine] Тот.
 }
