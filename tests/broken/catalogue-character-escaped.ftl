greeting = Hello{"\u202E"}
