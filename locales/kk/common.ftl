### What stands on every note, in Kazakh.

## The page

# The number, under the letterhead.
# $number: the number of the note, such as DOC/779
number = №{"\u00A0"}{ $number }

# Stands in place of the number on a draft.
number-draft = №{"\u00A0"}____

# Top right of a note with enclosures; the line breaks are kept. Kazakh counts sheets.
# $sheets: sheets of paper that the enclosures are printed on
# @omits $pages sheets are counted, not pages
enclosure-mark =
    Қосымша:
    аталған,
    { $sheets }{"\u00A0"}п.

# Under the text, at the right.
# $place: where the note is written
# $date: the day on its face
place-and-date = { NAME($place) }, { DATE($date) }

# Top right of a courtesy version, where the profile asks for it.
courtesy-mark = Бейресми аударма

## Sentences of every kind

# The last paragraph of a note.
# $sender: who sends it
# $addressee: to whom
closing = { NAME($sender, form: "short") } осы мүмкіндікті пайдалана отырып, { NAME($addressee, case: "dative") } өзінің зор ілтипатын тағы да растайды.

## The packet as a file: seen in a reader's title bar, bookmarks and properties

# The language of this catalogue, in itself.
language-name = қазақ тілі

# The title of the file.
# $number: the number of the note
# @draft no source: awaits a native reviewer
document-title = №{"\u00A0"}{ $number } вербалды нота

# The title of a draft.
# $date: the day on its face
# @draft no source: awaits a native reviewer
document-title-draft = { DATE($date) } күнгі вербалды нотаның жобасы

# The bookmark of an official version.
# $title: the title of the file
# $language-name: the language of the version
version-title = { $title } ({ $language-name })

# The bookmark of a courtesy version.
# $title: the title of the file
# $language-name: the language of the version
version-title-courtesy = { $title } ({ $language-name }, бейресми аударма)

# The bookmark of an enclosure.
# $ordinal: its number in the list of enclosures
# $title: its title
# @draft no source: awaits a native reviewer
enclosure-title = { $ordinal }-қосымша. { $title }

# What a screen reader says of a page of an enclosed PDF.
# $page: the page
# $pages: of so many
# $title: the title of the enclosure
# @draft no source: awaits a native reviewer
enclosure-page = { $title }, { $pages } беттің { $page }-беті

# The name under which the note's own data are attached to the file.
# @draft no source: awaits a native reviewer
source-description = Осы нота жасалған деректер

# The name under which the original of an enclosed PDF is attached to the file.
# $title: the title of the enclosure
# @draft no source: awaits a native reviewer
original-description = { $title }: түпнұсқа файл

# Words under which the file is found, separated by semicolons.
# @draft no source: awaits a native reviewer
keywords = вербалды нота; Азия Кеңесі
