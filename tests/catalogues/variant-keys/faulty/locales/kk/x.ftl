one = { $what ->
    [post] лауазым
   *[set] орын
}
datetime-test = { $case ->
    [locatve] { $date }
   *[nominative] { $date }
 }
