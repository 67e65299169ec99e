# $count: how many
one = { $count ->
    [one] страница
    [few] { $count } страницы
   *[many] { $count } страниц
 }
attached = { $count ->
    [one] Соответствующий документ прилагается.
    [few] Соответствующие документы прилагаются.
   *[many] Соответствующие документы прилагаются.
 }
# $count: how many
lost = Список: { $count ->
    [one] { $count } страница
    [few] { $count } страницы
    [many] страниц
   *[other] { $count } страницы
 }.
