# $sheets: парақтар
# $title: атауы
# $count: қанша
one = { $count } бет, { $title }
# $count: how many
two = { $count }-бет
