greeting = Қайырлы { word }
word = күн
-word = түн
keywords = { -word }
reply-subject = Жауап
