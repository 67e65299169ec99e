# @omits $count не нужно
one = Раз
