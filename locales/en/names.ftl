### Names in English. The text of an entry is the long form; `.short` and `.address` are further forms, `.article` is
### the article of the long form. Line breaks of `.address` are kept; capitals are put in by the program.

## Places

-place-astana = Astana

## Documents

# @is document
-term-decisions-and-documents = decisions and documents
    .article = the
    .number = plural
