one = { $name }
