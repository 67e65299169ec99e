one = PDF-файл NATO и/или 3D-модель MC/2023/DRAFT/4 с поправками
