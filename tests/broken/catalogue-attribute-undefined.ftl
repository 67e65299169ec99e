greeting = { closing.formal }
