-party-uzbekistan = Республика Узбекистан
    .genitive = Республики Узбекистан
    .gender = masculine
    .number = singular
-term-documents = концептуальные документы
    .genitive = концептуальных документов
    .gender = masculine
    .number = singular
