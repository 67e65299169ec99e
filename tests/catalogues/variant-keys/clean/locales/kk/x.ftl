one = { $what ->
   *[post] лауазым не орын
}
two = { $count } лауазым
