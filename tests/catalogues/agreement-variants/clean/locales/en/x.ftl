-party-china = People’s Republic of China
    .number = singular
# $addressee: to whom
one = Refer to { AGREE($addressee) ->
    [plural] their note
   *[singular] its note
}.
# $addressee: to whom
two = { AGREE($addressee) ->
    [singular] It is ready
   *[plural] They are ready
}.
