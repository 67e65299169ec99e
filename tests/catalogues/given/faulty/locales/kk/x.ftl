one = { $title }
two = Кімге: { $who }
