# @omits $pages листы
# @draft
one = Раз
# @coordinator kazakhstan
-term-area-energy = Энергетика
# @adds $pages листы
two = Два
