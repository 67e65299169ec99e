one = PDF-file of Côte d’Ivoire, MC/2023/DRAFT/4
two = The 21st session of the G20, format A4, mp3 and UTF-8, at 5{"\u00A0"}km
points = See sub-paragraph a of paragraph 3, or option c of the plan.
vitamin = The packet has vitamin B and salt; hepatitis B in children
annex = Annex A to the letter, group C in the list
# $width: a measure
# $height: a measure
vector = Axis O of the model, size { $width } x { $height }
he = He said: “HE” is a word
also = Sub-paragraph a is also changed, sub-paragraph a does not apply.
proposed = We propose to adopt option c.
