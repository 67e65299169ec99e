### Names in English. The text of an entry is the long form; `.short` and `.address` are further forms, `.article` is
### the article of the long form. Line breaks of `.address` are kept; capitals are put in by the program.

## Parties

-party-secretariat = Secretariat of the Conference on Interaction and Confidence Building Measures in Asia (CICA)
    .short = Secretariat
    .address =
        Secretariat of the Conference on Interaction
        and Confidence Building Measures in Asia
    .article = the
    .short-article = the
    .number = singular

-party-member-states = CICA Member States
    .address =
        Member States
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .number = plural

-party-senior-officials-committee = Senior Officials Committee
    .article = the
    .number = singular

## Places

-place-astana = Astana

## Documents

-term-decisions-and-documents = decisions and documents
    .article = the
    .number = plural
