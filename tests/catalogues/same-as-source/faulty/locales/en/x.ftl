one = Unofficial translation
# $name: who
two = Title of { $name }
