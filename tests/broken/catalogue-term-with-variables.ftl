-words = by { $whom } and { NAME($whom) }
sentence = Approved { -words }.
