one = Good morning to the the friends
again = It is due to technical reasons technical reasons.
