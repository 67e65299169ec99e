greeting = АУДАРУ сәлемдесу.
annex = Қосымша %(number)s. { $title }
page = `Бет` нөмірі: { $title }
rows = { $count ->
    [one] { $count } қатар FIXME
   *[other] { $count } қатар
}
reply = Хатшылықтың жауабы: lorem ipsum.
    .hint = Нотаға <i>жауап</i>
