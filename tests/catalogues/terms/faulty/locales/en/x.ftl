-meeting = { $case ->
    [capital] Meeting
   *[small] meeting
 }
one = The { -meeting(case: "large") }
