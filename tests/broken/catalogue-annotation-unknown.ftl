## @draft no source: awaits a native reviewer

# Stands at the head of the list.
# @drfat no source: awaits a native reviewer
# @omits pages sheets are counted
# @draft
list-heading = Documents
