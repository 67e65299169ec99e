# $what: `post` or `seat`
one = { $what ->
    [post] a post
   *[seat] a seat
}
# The time and the case.
# $date: the date
# $time: `midnight`, `noon`, `morning` or `afternoon`
# $case: in which case
datetime-test = { $time ->
    [non] { $date } at noon
   *[other] { $date }
 }
