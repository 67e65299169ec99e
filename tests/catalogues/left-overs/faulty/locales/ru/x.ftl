greeting = ПЕРЕВЕСТИ.
annex = Приложение %1$s. { $title }
page = Лист $page из { $title }
rows = { $count ->
    [one] { $count }&nbsp;ряд
    [few] { $count } ряда
    [many] { $count } рядов
   *[other] { $count } ряда
}
reply = Ответ Секретариата.
    .hint = XXX Ответ на ноту
