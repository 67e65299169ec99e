one = { $what ->
   *[seat] место
    [post] должность
}
two = { $count ->
    [one] { $count } должность
    [few] { $count } должности
   *[many] { $count } должностей
}
