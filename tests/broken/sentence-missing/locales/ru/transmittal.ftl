transmittal-subject = Препровождение
