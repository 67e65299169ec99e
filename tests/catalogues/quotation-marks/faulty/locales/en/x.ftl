one = The "plan"
two = The «plan»
three = A 'plan'
four = The ‘plan’ of the year
five = The ““plan””
