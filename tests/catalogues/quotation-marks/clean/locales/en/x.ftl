one = The “plan” and the people’s ‘plan’
two = don't
screens = Screens of 19" and 21" are there.
