# @draft no source: awaits a reviewer
# $count: how many
one = One { $count }
