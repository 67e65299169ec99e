greeting = XXX session of the Forum; 100 % of the fee of $5.
# $title: the title
annex = Annex (R&D; Q&A). { $title }
