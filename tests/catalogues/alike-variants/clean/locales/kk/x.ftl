# $addressee: кімге
reply = { NAME($addressee) } жиналады
cause = { $cause ->
    [flood] апат
    [fire] апат
   *[other] апат
}
sort = { $sort ->
    [visa] рәсімдеу
   *[accreditation] рәсімдеу
}
