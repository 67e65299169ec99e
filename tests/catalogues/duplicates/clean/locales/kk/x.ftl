# $count: how many
greeting = { $count } таң.
    .title = Күн
