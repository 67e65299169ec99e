# $addressee: кому
approved = Направлено { AGREE($addressee) ->
    [plural] приглашенным
    [feminine] приглашенную
    [neuter] приглашенному
   *[masculine] приглашенному
} { NAME($addressee, case: "dative") }.
# $addressee: кто
met = Встретила { NAME($addressee) }, { AGREE($addressee) ->
    [plural] приглашенные
    [feminine] приглашенная
    [neuter] приглашенное
   *[masculine] приглашенного
} на встречу.
