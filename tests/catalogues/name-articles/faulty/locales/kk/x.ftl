-party-uzbekistan = Өзбекстан Республикасы
-party-osce = Қауіпсіздік ұйымы
-party-russia = Ресей Федерациясы
-party-iran = Иран Ислам Республикасы
-party-council = АӨСШК Жастар кеңесі
    .short = Жастар кеңесі
-party-philippines = Филиппин Республикасы
    .short = Филиппин
