# $documents: what is forwarded
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
transmittal-subject = Препровождение: { NAME($documents) }, { AGREE($documents) ->
        [plural] утвержденные
        [feminine] утвержденная
        [neuter] утвержденное
       *[masculine] утвержденный
    } на заседании { NAME($approved-by, case: "genitive") } { DATE($meeting-date) }
# $sender: who sends the note
# $addressee: to whom
# $documents: what is forwarded
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
transmittal-opening = { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь препроводить { NAME($documents, case: "accusative") }, { AGREE($documents) ->
        [plural] утвержденные
        [feminine] утвержденную
        [neuter] утвержденное
       *[masculine] утвержденный
    } на заседании { NAME($approved-by, case: "dative") } { DATE($meeting-date) }.
