### Appointment: notifies of one or several.

# What the file is about, in its properties.
# $persons: how many persons are listed
appointment-subject =
    { $persons ->
        [one] Notification of an appointment
       *[other] Notification of appointments
    }

# The first paragraph, before the names.
# $sender: who sends the note
# $addressee: to whom
# $persons: how many persons are listed
appointment-opening =
    { NAME($sender, article: "initial") } presents its compliments to { NAME($addressee, article: "definite") } and has the honour to notify { AGREE($addressee) ->
        [plural] them
       *[singular] the latter
    } of the following { $persons ->
        [one] appointment
       *[other] appointments
    }:

# Who is appointed to what.
# $name: the name of the person
# $post: the post, as a text
appointment-person = { $name }, { $post }.

# When the post is taken up.
# $takes-office: the day on which the post is taken up
appointment-takes-office = The date of assumption of office is { DATE($takes-office) }.
