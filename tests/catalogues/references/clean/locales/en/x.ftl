one = See { greeting }
greeting = Good { -word }
-word = day
