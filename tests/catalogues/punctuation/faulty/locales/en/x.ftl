place = The session ends in 2025, etc..
list = One,, two.
