ends = { NAME($sender, form: "short") } қарсылықтарды { DATETIME($deadline, form: "deadline") } дейін күтеді.
datetime-deadline = { $date } { $hour }:{ $minute }
