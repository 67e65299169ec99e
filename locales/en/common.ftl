### What stands on every note, in English. English is the source language of the other catalogues.

## The page

# The number, under the letterhead.
# $number: the number of the note, such as DOC/779
number = №{"\u00A0"}{ $number }

# Stands in place of the number on a draft.
number-draft = №{"\u00A0"}____

# Top right of a note with enclosures; the line breaks are kept. English counts pages.
# $pages: pages of all enclosures
# $sheets: sheets of paper that they are printed on
# @omits $sheets pages are counted, not sheets
enclosure-mark =
    Enclosure:
    as stated,
    on { $pages }{"\u00A0"}p.

# Under the text, at the right.
# $place: where the note is written
# $date: the day on its face
place-and-date = { NAME($place) }, { DATE($date) }

# Top right of a courtesy version, where the profile asks for it.
courtesy-mark = Unofficial translation

## Sentences of every kind

# The last paragraph of a note.
# $sender: who sends it
# $addressee: to whom
closing = { NAME($sender, form: "short", article: "initial") } avails itself of this opportunity to renew to { NAME($addressee, article: "definite") } the assurances of its highest consideration.

## The packet as a file: seen in a reader's title bar, bookmarks and properties

# The language of this catalogue, in itself.
language-name = English

# The title of the file.
# $number: the number of the note
document-title = Note verbale No.{"\u00A0"}{ $number }

# The title of a draft.
# $date: the day on its face
document-title-draft = Draft note verbale of { DATE($date) }

# The bookmark of an official version.
# $title: the title of the file
# $language-name: the language of the version
version-title = { $title } ({ $language-name })

# The bookmark of a courtesy version.
# $title: the title of the file
# $language-name: the language of the version
version-title-courtesy = { $title } ({ $language-name }, unofficial translation)

# The bookmark of an enclosure.
# $ordinal: its number in the list of enclosures
# $title: its title
enclosure-title = Enclosure { $ordinal }. { $title }

# What a screen reader says of a page of an enclosed PDF.
# $page: the page
# $pages: of so many
# $title: the title of the enclosure
enclosure-page = { $title }, page { $page } of { $pages }

# The name under which the note's own data are attached to the file.
source-description = The data from which this note was made

# The name under which the original of an enclosed PDF is attached to the file.
# $title: the title of the enclosure
original-description = { $title }: the original file

# Words under which the file is found, separated by semicolons.
keywords = note verbale; CICA
