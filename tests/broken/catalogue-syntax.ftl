greeting = Hello
broken { $x }
# $x: a value
another = { $x
last = Fine
