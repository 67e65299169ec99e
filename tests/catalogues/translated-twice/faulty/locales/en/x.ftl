one = Draft document
two = Draft document
