-meeting = { $case ->
    [genitive] встречи
   *[nominative] встреча
 }
one = { -meeting(case: "dative") }
-group = { $size ->
    [large] большая группа
   *[small] малая группа
 }
two = Одна { -group(size: "large") }
