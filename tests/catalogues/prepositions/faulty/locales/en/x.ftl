one = A talk with the countries about Asia
two = A meeting in Viet Nam with all delegations
three = An appeal to all and to the delegations
