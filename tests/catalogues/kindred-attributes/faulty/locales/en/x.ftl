-term-chamber-energy = Energy Chamber
    .article = the
-term-chamber-grain = Grain Chamber
    .article = the
-term-chamber-water = Water Chamber
    .article = the
-term-chamber-wood = Wood Chamber
# @is event
-term-week-of-books = Week of Rare Books
# @is event
-term-week-of-trade = Week of Free Trade
    .article = the
