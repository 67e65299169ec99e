# $addressee: кому
reply = { NAME($addressee) } { AGREE($addressee) ->
    [plural] приглашены
    [feminine] приглашено
    [neuter] приглашено
   *[masculine] приглашен
}
cause = { $cause ->
    [flood] наводнение
    [fire] наводнение
   *[other] бедствие
}
