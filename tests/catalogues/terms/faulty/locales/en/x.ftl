-meeting = { $case ->
    [capital] Meeting
   *[small] meeting
 }
one = The { -meeting(case: "large") }
-group = { $sise ->
    [large] large group
   *[small] small group
 }
two = A { -group(size: "large") }
