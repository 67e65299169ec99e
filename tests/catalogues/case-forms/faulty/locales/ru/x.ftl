-party-china = Китайская Народная Республика
    .genitive = Китайской Народной Республики
    .dative = Корейской Народной Республике
    .short = Корея
    .short-genitive = Китая
    .short-dative = Китаю
