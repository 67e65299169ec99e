-party-china = Китайская Народная Республика
    .gender = feminine
-party-japan = Япония
    .gender = feminine
-party-states = Соединенные Штаты
    .number = singular
one = { AGREE($addressee) ->
    [plural] Они готовы
    [feminine] Она готова
    [neuter] Оно готово
   *[masculine] Он готов
}.
