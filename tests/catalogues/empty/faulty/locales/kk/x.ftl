one = {" "}
two = Сөз
    .title = {""}
# $count: how many
three = { $count ->
    [one] {""}
   *[other] { $count } бет
 }
