# $what: `post` or `seat`
one = { $what ->
    [post] a post
   *[seat] a seat
}
# $count: how many
two = { $count ->
    [one] { $count } post
   *[other] { $count } posts
}
