### Names in Russian. The text of an entry is the long form in the nominative; attributes are its cases and its
### further forms `.short` and `.address`. Line breaks of `.address` are kept; capitals are put in by the program.

## Places

-place-astana = город Астана
    .genitive = города Астаны
    .prepositional = городе Астане

## Documents

-term-decisions-and-documents = решения и документы
    .genitive = решений и документов
    .dative = решениям и документам
    .accusative = решения и документы
    .instrumental = решениями и документами
    .prepositional = решениях и документах
    .number = plural
