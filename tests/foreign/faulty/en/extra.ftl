# A file that Russian lacks.
extra = It is there.
