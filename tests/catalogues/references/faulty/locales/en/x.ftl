one = See { -absent }.
two = { greting }
greeting = Good.
