one = Раз
two = Два
    .title = { three }
three = Три { two.title }
