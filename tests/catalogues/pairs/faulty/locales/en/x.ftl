# $name: who
one = ({ $name }
two = “Good
# $count: how many
three = { $count ->
    [one] ({ $count } page
   *[other] ({ $count } pages)
 }
# $city: which one
four = The “{ $city }» Hotel
