# @draft көзі жоқ
# Хат жазыңыз: @secretariat
# $count: қанша
one = Бір { $count }
