transmittal-subject = Transmittal
transmittal-opening = The Secretariat 漢 informs.
