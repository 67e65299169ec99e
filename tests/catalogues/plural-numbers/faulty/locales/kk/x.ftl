# $count: how many
one = { $count ->
    [one] { $count } бет
   *[other] беттер
 }
attached = Тиісті құжат қоса беріледі.
