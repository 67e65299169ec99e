transmittal-subject = Transmittal
transmittal-opening =
    .hint = Hello
