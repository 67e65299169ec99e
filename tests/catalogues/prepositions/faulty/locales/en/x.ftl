one = A talk with the countries about Asia
two = A meeting in Viet Nam with all delegations
three = An appeal to all and to the delegations
four = A talk about all this and about me
five = With the countries there is a talk
