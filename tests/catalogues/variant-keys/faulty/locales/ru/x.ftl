one = { $what ->
    [posts] должность
   *[seat] место
}
