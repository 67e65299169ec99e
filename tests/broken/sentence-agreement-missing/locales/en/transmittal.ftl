# $documents: what is forwarded
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
transmittal-subject = Transmittal of { NAME($documents, article: "definite") } approved at the { NAME($approved-by) } meeting on { DATE($meeting-date) }
# $sender: who sends the note
# $addressee: to whom
# $documents: what is forwarded
# $approved-by: the body that approved it
# $meeting-date: the day of the meeting
transmittal-opening = The { NAME($sender) } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to forward { NAME($documents, article: "definite") } approved at the { NAME($approved-by) } meeting on { DATE($meeting-date) }. The { AGREE($documents) ->
    [plural] documents were
   *[singular] document was
  } approved.
