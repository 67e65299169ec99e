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
