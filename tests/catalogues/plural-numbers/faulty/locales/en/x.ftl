# $count: how many
one = { $count ->
    [one] { $count } page
   *[other] pages
 }
# $count: how many
attached = { $count ->
    [one] The document is attached.
   *[other] The documents are attached.
 }
# $count: how many
lost = The list has { $count ->
    [one] page
   *[other] { $count } pages
 }.
