-term-chamber-energy = Energy Chamber
    .article = the
-term-chamber-grain = Grain Chamber
    .article = the
-term-chamber-water = Water Chamber
    .article = the
-term-chamber-friends = friends of the forest
    .number = plural
# @is event
-term-week-of-books = Week of Rare Books
    .article = the
# @is event
# @omits .article it is said without one
-term-week-of-trade = Free Trade in Asia
# @is area
-term-area-energy = energy
# @is area
-term-area-press = work of the press
    .article = the
# @is area
-term-area-tourism = tourism
-place-hall-of-stars = Hall of Stars
