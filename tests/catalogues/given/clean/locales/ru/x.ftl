one = { $title }
two = Кому: { $who }
