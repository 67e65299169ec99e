greeting = Hello
greeting = Welcome
