# $count: how many
greeting = { $count } { $count ->
    [one] утро
    [few] утра
   *[many] утр
 }.
    .title = День
