one = { two } { three }
two = { three }
three = Үш
