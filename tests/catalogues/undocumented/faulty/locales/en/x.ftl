# Who it is for.
one = To { $name }
