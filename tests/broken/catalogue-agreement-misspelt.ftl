# $documents: a value
sentence = { AGREE($documents) ->
        [plurl] утвержденные
       *[masculine] утвержденный
    }
