# $addressee: кому
approved = Направлено { AGREE($addressee) ->
    [plural] приглашенным
    [feminine] приглашенной
    [neuter] приглашенному
   *[masculine] приглашенному
} { NAME($addressee, case: "dative") }.
# $addressee: кто
met = Встретила { NAME($addressee) }, { AGREE($addressee) ->
    [plural] приглашенные
    [feminine] приглашенная
    [neuter] приглашенное
   *[masculine] приглашенный
} на встречу.
# $addressee: что
which = Это касается { NAME($addressee, case: "genitive") }, { AGREE($addressee) ->
    [plural] которые
    [feminine] которую
    [neuter] которое
   *[masculine] который
} назвали.
# $addressee: что
deemed = Сегодня считается { NAME($addressee) } { AGREE($addressee) ->
    [plural] приглашенными
    [feminine] приглашенной
    [neuter] приглашенным
   *[masculine] приглашенным
}.
