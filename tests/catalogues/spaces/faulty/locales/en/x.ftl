one = Good  morning
two = Good , morning ( all )
three = {" "}Good
# $kind: large or not
four = { $kind ->
    [large] The large hall 
   *[small] The hall
 }
five = Good morning
six =
    Good
    {" "}morning
