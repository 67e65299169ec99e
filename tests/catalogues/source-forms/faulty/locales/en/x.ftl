# $deadline: when the procedure ends
# $sender: who sends the note
ends = { NAME($sender, form: "short") } awaits objections until { DATETIME($deadline, form: "deadline") }.
# $date: the date
# $hour: the hour
# $minute: the minute
datetime-deadline = { $date }, { $hour }:{ $minute }
