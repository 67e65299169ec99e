ends = { NAME($sender, form: "short") } ожидает возражений до { DATETIME($deadline) }.
datetime-deadline = { $hour }:{ $minute } { $date }
