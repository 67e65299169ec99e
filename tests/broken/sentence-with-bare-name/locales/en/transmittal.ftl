transmittal-subject = Transmittal
transmittal-opening = { $sender } informs { $addressee }.
