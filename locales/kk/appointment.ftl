### Appointment: notifies of one or several.

# What the file is about, in its properties.
# $persons: how many persons are listed
# @draft no source: awaits a native reviewer
appointment-subject =
    { $persons ->
        [one] Тағайындау туралы хабарлама
       *[other] Тағайындаулар туралы хабарлама
    }

# The first paragraph, before the names.
# $sender: who sends the note
# $addressee: to whom
# $persons: how many persons are listed
# @draft no source: awaits a native reviewer
appointment-opening =
    { NAME($sender) } { NAME($addressee, case: "dative") } өзінің зор ілтипатын білдіре отырып, { $persons ->
        [one] мынадай тағайындау
       *[other] мынадай тағайындаулар
    } туралы хабарлауды өзіне мәртебе санайды:

# Who is appointed to what.
# $name: the name of the person
# $post: the post, as a text
# @draft no source: awaits a native reviewer
appointment-person = { $name }{"\u00A0"}— { $post }.

# When the post is taken up.
# $takes-office: the day on which the post is taken up
# @draft no source: awaits a native reviewer
appointment-takes-office = Қызметке кірісетін күні: { DATE($takes-office) }.
