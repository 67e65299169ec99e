one = PDF-file of Côte d’Ivoire, MC/2023/DRAFT/4
