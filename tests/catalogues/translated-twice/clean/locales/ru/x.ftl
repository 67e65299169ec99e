one = Проект документа
two = Проекту документа
three = Да
four = Так точно
heard = Услышано { $what ->
    [sitting] на совещании комиссии «{ $name }»
   *[book] в книге «{ $name }»
}
told = Сказано { $what ->
    [sitting] на заседании комиссии «{ $name }»
   *[book] в книге «{ $name }»
}
