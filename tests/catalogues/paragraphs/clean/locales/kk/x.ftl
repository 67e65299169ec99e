# A sentence.
thanks = Хатшылық қатысушыларға алғыс айтады.
# Two paragraphs.
session =
    Отырыс ашық.

    Қосымша ақпарат кейін беріледі.
# A choice.
# $open: whether it is
choice =
    { $open ->
        [yes] Отырыс ашық.
       *[no] Қосымша ақпарат кейін беріледі.
    }
