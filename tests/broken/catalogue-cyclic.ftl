one = { two }
two = { one }
-term-a = { -term-b }
-term-b = { -term-a }
