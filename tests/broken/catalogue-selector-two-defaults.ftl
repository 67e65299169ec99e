greeting = { $n ->
   *[one] One
   *[other] Many
  }
