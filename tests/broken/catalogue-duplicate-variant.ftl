# $n: a value
greeting = { NUMBER($n) ->
    [one] One
    [one] Eins
   *[other] Many
  }
