# $count: how many
one = { $count ->
    [one] { $count } бет
   *[other] беттер
 }
attached = Тиісті құжат қоса беріледі.
# $count: how many
lost = Тізімде { $count ->
    [one] бет
   *[other] { $count } бет
 } бар.
