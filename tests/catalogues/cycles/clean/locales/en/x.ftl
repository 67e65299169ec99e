one = { two } { three }
two = { three }
three = Three
