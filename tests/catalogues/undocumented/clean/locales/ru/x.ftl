one = Для { $name }
