# $addressee: кім
closing = { NAME($addressee) } осы мүмкіндікті пайдаланады. Содан кейін { NAME($addressee) } алғыс айтады.
