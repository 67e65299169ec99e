one = Good  morning
two = Good , morning ( all )
three = {" "}Good
