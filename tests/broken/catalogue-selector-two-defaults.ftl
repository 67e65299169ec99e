# $n: a value
greeting = { $n ->
   *[one] One
   *[other] Many
  }
