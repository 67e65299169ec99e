greeting = Форумның XXX сессиясы; жарнаның 100 %-ы, 5 $.
annex = Қосымша (R&D; Q&A). { $title }
