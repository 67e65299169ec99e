# $addressee: to whom
reply = { AGREE($addressee) ->
    [plural] their note
   *[singular] their note
}
# $cause: the cause
cause = { $cause ->
    [flood] the flood
    [fire] the fire
   *[other] the disaster
}
