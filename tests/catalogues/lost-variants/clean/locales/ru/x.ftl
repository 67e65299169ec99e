support = { $purpose ->
    [visa] просит содействовать участникам в получении виз.
   *[accreditation] просит аккредитовать участников.
}
parcels = { $count ->
    [one] { $count } посылка.
    [few] { $count } посылки.
   *[many] { $count } посылок.
}
