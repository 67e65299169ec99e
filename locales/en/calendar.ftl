### What an entry of a calendar says in English.

# The name of a deadline.
# $subject: what the note is about
# $title: the title of the note, with its number
calendar-deadline = Deadline: { $subject } ({ $title })

# The name of an event.
# $subject: what the note is about
# $title: the title of the note, with its number
calendar-event = { $subject } ({ $title })

# When it is, under its name: a day or several.
# $days: the day, or the first and the last
calendar-days = { PERIOD($days) }

# When it is, under its name: a moment.
# $moment: day and time, by the project's clock
calendar-moment = { DATETIME($moment) }
