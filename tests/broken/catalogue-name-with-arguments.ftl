greeting = { -place-astana(case: "locative") }
