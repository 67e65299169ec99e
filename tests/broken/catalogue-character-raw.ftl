greeting = Hel​lo
# ‮comment
