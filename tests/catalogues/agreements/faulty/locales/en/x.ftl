-party-china = People’s Republic of China
    .number = singular
-party-japan = Japan
    .number = singular
-party-states = United States
# $addressee: to whom
one = { AGREE($addressee) ->
    [plural] They are
   *[singular] It is
} ready.
