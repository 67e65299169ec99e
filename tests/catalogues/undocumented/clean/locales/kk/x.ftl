# $name: кім
one = { $name }
