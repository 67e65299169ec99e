# $title: of what
one = { $title }
# $who: to whom
two = To { $who }
