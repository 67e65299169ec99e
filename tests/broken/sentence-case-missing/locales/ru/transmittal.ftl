transmittal-subject = Препровождение
transmittal-opening = { NAME($approved-by, case: "dative") } сообщается.
