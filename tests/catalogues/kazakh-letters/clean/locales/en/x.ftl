one = Its own answer.
two = Its own letter.
three = Its own list.
four = Its own paper.
five = The same vote.
