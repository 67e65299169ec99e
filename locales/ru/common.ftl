### What stands on every note, in Russian.

## The page

# The number, under the letterhead.
# $number: the number of the note, such as DOC/779
number = №{"\u00A0"}{ $number }

# Stands in place of the number on a draft.
number-draft = №{"\u00A0"}____

# Top right of a note with enclosures; the line breaks are kept. Russian counts sheets.
# $sheets: sheets of paper that the enclosures are printed on
# @omits $pages sheets are counted, not pages
enclosure-mark =
    Приложение:
    упомянутое,
    на { $sheets }{"\u00A0"}л.

# Under the text, at the right.
# $place: where the note is written
# $date: the day on its face
place-and-date = { NAME($place) }, { DATE($date) }

# Top right of a courtesy version, where the profile asks for it.
courtesy-mark = Неофициальный перевод

## Sentences of every kind

# The last paragraph of a note.
# $sender: who sends it
# $addressee: to whom
closing = { NAME($sender, form: "short") } пользуется случаем, чтобы возобновить { NAME($addressee, case: "dative") } уверения в своем весьма высоком уважении.

## The packet as a file: seen in a reader's title bar, bookmarks and properties

# The language of this catalogue, in itself.
language-name = русский язык

# The title of the file.
# $number: the number of the note
# @draft no source: awaits a native reviewer
document-title = Вербальная нота №{"\u00A0"}{ $number }

# The title of a draft.
# $date: the day on its face
# @draft no source: awaits a native reviewer
document-title-draft = Проект вербальной ноты от { DATE($date) }

# The bookmark of an official version.
# $title: the title of the file
# $language-name: the language of the version
version-title = { $title } ({ $language-name })

# The bookmark of a courtesy version.
# $title: the title of the file
# $language-name: the language of the version
version-title-courtesy = { $title } ({ $language-name }, неофициальный перевод)

# The bookmark of an enclosure.
# $ordinal: its number in the list of enclosures
# $title: its title
enclosure-title = Приложение { $ordinal }. { $title }

# What a screen reader says of a page of an enclosed PDF.
# $page: the page
# $pages: of so many
# $title: the title of the enclosure
# @draft no source: awaits a native reviewer
enclosure-page = { $title }, страница { $page } из { $pages }

# The name under which the note's own data are attached to the file.
# @draft no source: awaits a native reviewer
source-description = Данные, из которых составлена эта нота

# The name under which the original of an enclosed PDF is attached to the file.
# $title: the title of the enclosure
# @draft no source: awaits a native reviewer
original-description = { $title }: исходный файл

# Words under which the file is found, separated by semicolons.
keywords = вербальная нота; СВМДА
