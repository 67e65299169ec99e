# Stands in the place of a file with more names.
