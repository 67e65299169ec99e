greeting = Добрый { word }
word = день
-word = ночь
keywords = { -word }
reply-subject = Ответ
