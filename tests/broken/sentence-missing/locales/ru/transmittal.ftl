# $documents: what is forwarded
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
transmittal-subject = Препровождение: { NAME($documents) }, { AGREE($documents) ->
        [plural] утвержденные
        [feminine] утвержденная
        [neuter] утвержденное
       *[masculine] утвержденный
    } на заседании { NAME($approved-by, case: "genitive") } { DATE($meeting-date) }
