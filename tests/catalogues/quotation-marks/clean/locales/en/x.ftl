one = The “plan” and the people’s ‘plan’
two = don't
