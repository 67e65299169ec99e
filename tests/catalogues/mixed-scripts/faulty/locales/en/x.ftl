one = Mеmbers of the CICА
two = The sess1on in the hall
part = A part with the ministers takes place.
plans = The plans and also the forms are ready.
groups = The groups with the ministers meet.
often = Often with the ministers of the states.
