# $purpose: `visa` or `accreditation`
support = { $purpose ->
    [visa] requests visas for the participants.
   *[accreditation] requests accreditation for the participants.
}
