venue = The venue is not known yet.
reply = The reply is awaited.
