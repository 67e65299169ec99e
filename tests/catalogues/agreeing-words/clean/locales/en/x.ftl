# $addressee: to whom
approved = Sent to the invited { NAME($addressee) }.
# $addressee: to whom
met = Met by { NAME($addressee) }.
