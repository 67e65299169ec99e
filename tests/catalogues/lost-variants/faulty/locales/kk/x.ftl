support = { $purpose ->
   *[accreditation] қатысушыларды аккредиттеуді сұрайды.
}
