# $body: a body
plain-subject = { NAME($body) }
# $body: a body
plain-words = { NAME($body) }
