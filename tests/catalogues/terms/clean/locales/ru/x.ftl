-meeting = { $case ->
    [genitive] встречи
   *[nominative] встреча
 }
one = { -meeting(case: "genitive") }
