one = Доброе{"\u00A0"} утро
two = Доброе ; « утро »
three = Доброе{" "}
# $kind: large или нет
four = { $kind ->
    [large] Большой зал
   *[small] Зал  
 }
five = Доброе утро
six =
    Доброе
    {"\u00A0"}утро
