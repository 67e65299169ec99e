# @is document
-term-concept-paper = concept paper
    .article = the
    .number = singular

# @is event
-term-forum = Forum
    .article = the
    .number = singular

# @is event
-term-congress = Congress
    .article = the
    .number = singular
