### Appointment: notifies of one or several.

# What the file is about, in its properties.
# $persons: how many persons are listed
# @draft no source: awaits a native reviewer
appointment-subject =
    { $persons ->
        [1] Уведомление о назначении
        [one] Уведомление о назначениях
        [few] Уведомление о назначениях
        [many] Уведомление о назначениях
       *[other] Уведомление о назначениях
    }

# The first paragraph, before the names.
# $sender: who sends the note
# $addressee: to whom
# $persons: how many persons are listed
appointment-opening =
    { NAME($sender) } свидетельствует свое уважение { NAME($addressee, case: "dative") } и имеет честь уведомить о { $persons ->
        [1] следующем назначении
        [one] следующих назначениях
        [few] следующих назначениях
        [many] следующих назначениях
       *[other] следующих назначениях
    }:

# Who is appointed to what.
# $name: the name of the person
# $post: the post, as a text
# @draft no source: awaits a native reviewer
appointment-person = { $name }{"\u00A0"}— { $post }.

# When the post is taken up.
# $takes-office: the day on which the post is taken up
# @draft no source: awaits a native reviewer
appointment-takes-office = Дата вступления в должность: { DATE($takes-office) }.
