-meeting = { $name } кездесу
one = { -meeting(name: "үшінші") }
