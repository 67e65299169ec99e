ends = { NAME($sender, form: "short") } қарсылықтарды { DATETIME($deadline) } дейін күтеді.
datetime-deadline = { $date } { $hour }:{ $minute }
