one = { $count } бет
