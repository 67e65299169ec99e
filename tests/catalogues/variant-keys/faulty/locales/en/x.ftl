# $what: `post` or `seat`
one = { $what ->
    [post] a post
   *[seat] a seat
}
