ends = { NAME($sender) } ожидает возражений до { DATETIME($deadline, form: "deadline") }.
datetime-deadline = { $hour }:{ $minute } { $date }
