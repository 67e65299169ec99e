one = { $count }-й лист, не позднее { DATE($date) }
two = «{ $count }» ({ $count }%) листов
three = Здесь { $count ->
    [one] лист{ " " }{ $count }
    [few] листа: { $count }
   *[many] листов: { $count }
}
