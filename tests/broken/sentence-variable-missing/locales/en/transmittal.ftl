transmittal-subject = Transmittal
transmittal-opening = The { NAME($sender) } forwards { NAME($documnets) } to { $whom }.
