# $title: of what
one = { $titel }
# $who: to whom
two = To { $whom }
