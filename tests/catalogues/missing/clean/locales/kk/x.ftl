# @omits .title бір сөз жеткілікті
one = Бір
# @omits .short әлі белгісіз
-party-new = Жаңа тарап
-help = көмек
use = { -help }

