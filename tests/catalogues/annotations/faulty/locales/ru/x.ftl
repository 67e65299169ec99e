# @omits $pages листы
# @draft
one = Раз
# @coordinator kazakhstan
-term-area-energy = Энергетика
