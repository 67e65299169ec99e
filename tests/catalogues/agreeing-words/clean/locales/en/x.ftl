# $addressee: to whom
approved = Sent to the invited { NAME($addressee) }.
# $addressee: to whom
met = Met by { NAME($addressee) }.
# $addressee: to whom
which = This concerns { NAME($addressee) }, which was told.
# $addressee: to whom
deemed = Deem { NAME($addressee) } invited.
