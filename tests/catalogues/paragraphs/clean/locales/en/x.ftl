# A sentence.
thanks = The Secretariat thanks the participants.
# Two paragraphs.
session =
    The session is open.

    Further information follows.
# A choice.
# $open: whether it is
choice =
    { $open ->
        [yes] The session is open.
       *[no] Further information follows.
    }
