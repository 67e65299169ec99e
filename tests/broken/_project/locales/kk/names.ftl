### Names in Kazakh. The text of an entry is the long form in the nominative; attributes are its cases and its
### further forms `.short` and `.address`. Line breaks of `.address` are kept; capitals are put in by the program.

## Parties

# @draft the address form has no source: awaits a native reviewer
-party-secretariat = Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің (Азия Кеңесінің) Хатшылығы
    .short = Хатшылық
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесінің хатшылығы

-party-member-states = Азия Кеңесіне мүше мемлекеттер
    .dative = Азия Кеңесіне мүше мемлекеттерге
    .address =
        Азиядағы өзара іс-қимыл және
        сенім шаралары кеңесіне
        мүше мемлекеттер

-party-senior-officials-committee = Аға лауазымды тұлғалар комитеті
    .genitive = Аға лауазымды тұлғалар комитетінің
    .address = Аға лауазымды тұлғалар комитеті

## Places

-place-astana = Астана қаласы

## Documents

-term-decisions-and-documents = шешімдер мен құжаттар
    .accusative = шешімдер мен құжаттарды
