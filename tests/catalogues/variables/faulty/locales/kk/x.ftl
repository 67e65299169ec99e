one = Бәрі
# $count: how many
# $pages: pages
two = { $count }-бет { $pages }
# $count: how many
three = { $count }-бет
