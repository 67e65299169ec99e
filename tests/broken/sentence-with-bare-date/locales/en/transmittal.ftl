transmittal-subject = Transmittal
transmittal-opening = On { $meeting-date } it was approved.
