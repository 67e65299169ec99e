greeting = TODO: the greeting.
# $title: the title
annex = Annex %s. { $title }
# $title: the title
page = Page {0} of { $title }
# $count: how many
rows = { $count ->
    [one] { $count } <b>row</b>
   *[other] { $count } rows
}
reply = The Secretariatâ€™s reply.
    .hint = *Reply* to the note
