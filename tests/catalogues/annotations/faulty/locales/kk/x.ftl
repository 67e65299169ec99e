# @omits pages парақ
one = Бір
-term-area-energy = Энергетика саласы
# @adds pages парақ
two = Екі
