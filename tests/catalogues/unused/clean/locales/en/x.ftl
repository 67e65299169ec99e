greeting = Good { word }
word = day
-word = night
keywords = { -word }
reply-subject = Reply
