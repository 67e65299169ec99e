one = The "plan"
two = The «plan»
three = A 'plan'
