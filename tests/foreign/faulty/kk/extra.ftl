extra = Ол бар.
