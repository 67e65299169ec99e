# $titel: заглавие
one = Для { $name }
