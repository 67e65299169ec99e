one = { two }
two = Сөз
