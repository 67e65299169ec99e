# $addressee: кім
closing = { NAME($addressee) } осы мүмкіндікті пайдаланады. Содан кейін { NAME($addressee) } алғыс айтады.
aside = Тізім қысқа. ({ NAME($addressee) } өзгесін ұсынды.)
signed = Ізгі ниетпен,
    { NAME($addressee) }
heading = { NAME($addressee) }, { NAME($place) }
spot = { NAME($place) } аталды.
