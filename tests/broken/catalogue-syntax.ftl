greeting = Hello
broken { $x }
another = { $x
last = Fine
