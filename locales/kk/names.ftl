### Names in Kazakh. The text of an entry is the long form in the nominative; attributes are its cases and its
### further forms `.short` and `.address`. Line breaks of `.address` are kept; capitals are put in by the program.

## Places

-place-astana = Астана қаласы
    .locative = Астана қаласында
    .ablative = Астана қаласынан

## Documents

-term-decisions-and-documents = шешімдер мен құжаттар
    .genitive = шешімдер мен құжаттардың
    .dative = шешімдер мен құжаттарға
    .accusative = шешімдер мен құжаттарды
    .locative = шешімдер мен құжаттарда
    .ablative = шешімдер мен құжаттардан
    .instrumental = шешімдер мен құжаттармен
