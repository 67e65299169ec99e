one = Құжат жобасы
two = Құжаттың жобасын
three = Иә
four = Дұрыс
heard = Естілді: { $what ->
    [sitting] «{ $name }» жиналысында
   *[book] «{ $name }» кітабында
}
told = Айтылды: { $what ->
    [sitting] «{ $name }» отырысында
   *[book] «{ $name }» кітабында
}
