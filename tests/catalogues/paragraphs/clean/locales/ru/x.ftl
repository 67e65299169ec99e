# A sentence.
thanks = Секретариат благодарит участников.
# Two paragraphs.
session =
    Заседание открыто.

    Дополнительная информация следует.
# A choice.
# $open: whether it is
choice =
    { $open ->
        [yes] Заседание открыто.
       *[no] Дополнительная информация следует.
    }
