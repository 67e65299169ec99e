sentence = { AGREE($documents) ->
        [plurl] утвержденные
       *[masculine] утвержденный
    }
