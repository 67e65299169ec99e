## @draft no source: awaits a native reviewer

# Stands at the head of the list.
# @drfat no source: awaits a native reviewer
# @omits pages sheets are counted
# @draft
list-heading = Documents

# @is area
# @coordinator rusia until the end of 2025
-term-area-of-the-test = area of the test
    .number = singular
