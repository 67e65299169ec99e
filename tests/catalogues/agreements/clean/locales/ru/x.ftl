-party-china = Китайская Народная Республика
-party-states = Соединенные Штаты
one = Согласие дано: { NAME($addressee) }.
