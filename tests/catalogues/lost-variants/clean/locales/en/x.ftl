# $purpose: `visa` or `accreditation`
support = { $purpose ->
    [visa] requests visas for the participants.
   *[accreditation] requests accreditation for the participants.
}
# $count: how many
parcels = { $count ->
    [one] One parcel.
   *[other] { $count } parcels.
}
