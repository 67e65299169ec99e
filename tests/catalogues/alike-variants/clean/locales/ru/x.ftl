# $addressee: кому
reply = { NAME($addressee) } { AGREE($addressee) ->
    [plural] соберутся
    [feminine] соберется
    [neuter] соберется
   *[masculine] соберется
}
cause = { $cause ->
    [flood] бедствие
    [fire] бедствие
   *[other] бедствие
}
sort = { $sort ->
    [visa] оформление
   *[accreditation] оформление
}
