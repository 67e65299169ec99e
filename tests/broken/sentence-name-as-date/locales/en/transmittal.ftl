transmittal-subject = Transmittal
transmittal-opening = { DATE($sender) } and { NAME($date) } and { NAME($pages) }.
