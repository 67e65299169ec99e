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
