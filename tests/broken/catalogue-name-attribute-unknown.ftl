-term-x = X
    .datve = X
    .gender = male
