# $addressee: to whom
reply = { NAME($addressee) } { AGREE($addressee) ->
    [plural] meet
   *[singular] meets
}
# $cause: the cause
cause = { $cause ->
    [flood] the disaster
    [fire] the disaster
   *[other] the disaster
}
# $sort: of what sort
sort = { $sort ->
    [visa] the visa
   *[accreditation] the accreditation
}
