one = Good morning to the the friends
