-meeting = { $name } кездесу
one = { -meeting }
-group = { $size ->
    [large] үлкен топ
   *[small] шағын топ
 }
two = Бір { -group(size: "large") }
