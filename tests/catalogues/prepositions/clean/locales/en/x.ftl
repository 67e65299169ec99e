one = A talk with the countries about Japan and about this
two = A meeting in France, at the time of the session, with all delegations
three = An appeal to me and to the spring, by execution
four = Since the day, with the staff member, hand in hand
