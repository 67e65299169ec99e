venue = The venue is not known yet.
heading = Unofficial version
# $city: where
part = { $city } is the venue.
