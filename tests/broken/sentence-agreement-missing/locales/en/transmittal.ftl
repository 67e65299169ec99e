transmittal-subject = Transmittal
transmittal-opening = The document { AGREE($documents) ->
    [plural] were
   *[singular] was
  } approved.
