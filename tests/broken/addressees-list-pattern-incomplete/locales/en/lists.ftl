# $before: the names before it
# $next: the name
list-middle = { $before }, { $next }
# $before: the names before it
# $next: the name
list-end = { $before } and others
