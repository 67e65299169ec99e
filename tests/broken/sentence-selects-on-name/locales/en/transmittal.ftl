transmittal-subject = Transmittal
transmittal-opening = It { $documents ->
    [plural] were
   *[singular] was
  } approved.
