one = Unofficial translation
# $name: who
two = Титул { $name }
