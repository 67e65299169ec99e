-meeting = { $name } кездесу
one = { -meeting }
