# $documents: what is forwarded
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
transmittal-subject = Transmittal of { NAME($documents, article: "definite") } approved at the { NAME($approved-by) } meeting on { DATE($meeting-date) }
# $sender: a value
# $documnets: a value
# $whom: a value
transmittal-opening = The { NAME($sender) } forwards { NAME($documnets) } to { $whom }.
