greeting =
Hello
