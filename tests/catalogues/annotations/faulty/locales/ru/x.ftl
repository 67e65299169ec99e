# @omits $pages листы
# @draft
one = Раз
