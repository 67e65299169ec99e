# $documents: what is forwarded
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
transmittal-subject = Transmittal of { NAME($documents, article: "definite") } approved at the { NAME($approved-by) } meeting on { DATE($meeting-date) }
# $sender: a value
transmittal-openning = The { NAME($sender) } informs.
