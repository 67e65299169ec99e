one = Қара: { greeting }
greeting = Қайырлы { -word }
-word = таң
