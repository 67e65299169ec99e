### How several names are said in English: the patterns of CLDR, each name in the case that the sentence asks for.

# A name that others follow.
# $before: the names before it, as a list
# $next: the name
list-middle = { $before }, { $next }

# The last name, or the second of two.
# $before: the names before it, as a list
# $next: the name
list-end = { $before } and { $next }
