## @draft no source

# @drfat no source
one = One
# @coordinator kazakhstan
-term-area-energy = Energy
# @adds $pages pages
two = Two
