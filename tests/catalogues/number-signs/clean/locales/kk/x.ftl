reply = №{"\u00A0"}{ $number } нотаға жауап (-N 5/N 6)
file = { $number } нөмірлі нота
both = { $number } және { $first } нөмірлі ноталар
