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
