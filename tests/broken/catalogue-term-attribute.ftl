greeting = { -brand.dative }
-brand = CICA
    .dative = CICA
