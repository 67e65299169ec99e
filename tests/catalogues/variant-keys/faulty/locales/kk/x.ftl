one = { $what ->
    [post] лауазым
   *[set] орын
}
