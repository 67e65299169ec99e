greeting = Hello { nobody }
