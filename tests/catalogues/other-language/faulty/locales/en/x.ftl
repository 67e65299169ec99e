one = The list was sent to all Members.
two = A visit is planned. Визит состоится в мае.
