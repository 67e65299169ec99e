# $sheets: парақтар
# $title: атауы
# $count: қанша
one = { $count } бет, { $title }
# $count: how many
two = { $count }-бет
# $final: соңғы рет пе
# $count: қанша
# $title: атауы
three = { $final ->
    [yes] { $title }, барлығы { $count }
   *[no] { $title }
 }
