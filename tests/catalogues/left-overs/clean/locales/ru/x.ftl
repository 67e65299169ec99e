greeting = XXX сессия Форума; 100 % взноса в размере 5 $.
annex = Приложение (R&D; Q&A). { $title }
