one = Draft document
two = Draft document
three = Yes
four = Yes
# $what: what it is
# $name: its name
heard = Heard { $what ->
    [sitting] at the meeting of { $name }
   *[book] in the book of { $name }
}
# $what: what it is
# $name: its name
told = Told { $what ->
    [sitting] at the meeting of { $name }
   *[book] in the book of { $name }
}
