### Names in Russian. The text of an entry is the long form in the nominative; attributes are its cases and its
### further forms `.short` and `.address`. Line breaks of `.address` are kept; capitals are put in by the program.

## Parties

-party-secretariat = Секретариат Совещания по взаимодействию и мерам доверия в Азии (СВМДА)
    .short = Секретариат
    .address =
        Секретариат Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = masculine
    .number = singular

-party-member-states = государства-члены СВМДА
    .dative = государствам-членам СВМДА
    .address =
        Государства-члены
        Совещания по взаимодействию
        и мерам доверия в Азии
    .gender = neuter
    .number = plural

-party-senior-officials-committee = Комитет старших должностных лиц
    .genitive = Комитета старших должностных лиц
    .gender = masculine
    .number = singular
    .address = Комитет старших должностных лиц

## Places

-place-astana = город Астана

## Documents

-term-decisions-and-documents = решения и документы
    .accusative = решения и документы
    .number = plural
