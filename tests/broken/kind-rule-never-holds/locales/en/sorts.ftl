# What is held.
# @is event
-term-fair = fair
    .article = the
    .number = singular
# What is signed.
# @is document
-term-treaty = treaty
    .article = the
    .number = singular
