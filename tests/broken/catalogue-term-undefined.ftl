greeting = Hello { -brand-nam }
-brand-name = CICA
