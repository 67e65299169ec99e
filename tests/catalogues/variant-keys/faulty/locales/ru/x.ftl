one = { $what ->
    [posts] должность
   *[seat] место
}
datetime-test = { $case ->
    [locatve] { $date }
   *[nominative] { $date }
 }
