one = Раз
    .title = Титул
-party-new = Новая сторона
    .short = Новая
-help = помощь
use = { -help }

