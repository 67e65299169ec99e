one = Қайырлы  таң
two = Қайырлы : таң
three =
    Қайырлы 
    таң
# $kind: large немесе жоқ
four = { $kind ->
    [large] Үлкен зал
   *[small] Зал 
 }
five = Қайырлы таң
six =
    Қайырлы
    { "  " }таң
