## @draft no source

# @drfat no source
one = One
