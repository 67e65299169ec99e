# $copies: a value
sentence = { NUMBER($copies) ->
        [singular] one copy
       *[other] copies
    }
