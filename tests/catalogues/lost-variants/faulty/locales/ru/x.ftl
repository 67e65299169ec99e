support = { $purpose ->
   *[accreditation] просит аккредитовать участников.
}
