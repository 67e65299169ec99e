one = Страниц: { $count }
