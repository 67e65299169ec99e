# Nothing here: the patterns are missing.
