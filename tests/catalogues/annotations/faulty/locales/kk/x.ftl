# @omits pages парақ
one = Бір
