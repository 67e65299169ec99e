# $addressee: кім
closing = { NAME($addressee) } осы мүмкіндікті пайдаланады. Содан кейін { NAME($addressee) } алғыс айтады.
-party-oscse = Қауіпсіздік ұйымы
opening = { NAME($addressee) } алғыс алады.
