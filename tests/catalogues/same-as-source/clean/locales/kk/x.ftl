# $name: who
one = { $name } (PDF)
two = https://example.org/some/page
three = DOC/779
