greeting = Доброе утро.
