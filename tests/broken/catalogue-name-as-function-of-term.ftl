greeting = { NAME(-place-astana) }
