transmittal-subject = Transmittal
transmittal-openning = The { NAME($sender) } informs.
