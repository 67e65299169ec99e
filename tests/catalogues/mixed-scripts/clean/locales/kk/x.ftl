one = PDF-файл, NATO-ның XXI ғасырдағы MC/2023/DRAFT/4 құжаты
