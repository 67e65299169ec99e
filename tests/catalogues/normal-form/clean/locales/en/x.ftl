one = Côte d’Ivoire
