-party-uzbekistan = Республика Узбекистан
-party-osce = Организация по безопасности
-party-russia = Российская Федерация
-party-iran = Исламская Республика Иран
-party-council = Молодежный совет СВМДА
    .short = Молодежный совет
-party-philippines = Республика Филиппины
    .short = Филиппины
