# $count: how many
# $title: of what
one = { $title }, { $count } pages
# $count: how many
two = Page { $count }
three = Page { $cuont }
