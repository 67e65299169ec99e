# $addressee: кімге
approved = Шақырылған { NAME($addressee) } алды.
# $addressee: кімге
met = { NAME($addressee) } қарсы алды.
which = Бұл хабар алған { NAME($addressee) } туралы.
deemed = { NAME($addressee) } шақырылған деп есептелсін.
