one = { two } { three }
two = { three }
    .title = { two }
three = Три
