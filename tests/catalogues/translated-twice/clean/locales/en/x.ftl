one = Draft document
two = Draft document
three = Yes
four = Yes
