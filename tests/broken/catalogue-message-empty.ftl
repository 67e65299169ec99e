greeting =
