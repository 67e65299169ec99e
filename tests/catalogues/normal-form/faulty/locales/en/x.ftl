one = Cotê d’Ivoire
