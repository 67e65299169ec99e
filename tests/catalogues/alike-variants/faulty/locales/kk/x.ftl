# $addressee: кімге
reply = { NAME($addressee) } шақырылды
cause = { $cause ->
    [flood] су тасқыны
    [fire] су тасқыны
   *[other] апат
}
