# $addressee: кімге
approved = Шақырылған { NAME($addressee) } алды.
# $addressee: кімге
met = { NAME($addressee) } қарсы алды.
