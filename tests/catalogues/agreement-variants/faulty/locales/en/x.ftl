# $addressee: to whom
one = Refer to { AGREE($addressee) ->
   *[singular] its note
}.
-party-china = People’s Republic of China
    .number = singular
