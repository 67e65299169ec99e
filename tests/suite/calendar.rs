//! The calendar of a note: what a calendar program is told, in UTC and in the same bytes every time.

use crate::project::Project;

/// A kind with a deadline, a day by which an answer is awaited, an event, and a date that concerns no calendar.
pub fn with_deadlines() -> Project {
    let mut project = Project::cica()
        .file(
            "templates/silence/kind.yaml",
            "description: Opens a procedure.\nfields:\n  \
             until: { type: datetime, calendar: deadline, description: The deadline }\n  \
             answer-by: { type: date, calendar: deadline, required: false, description: The last day }\n  \
             meeting: { type: date, calendar: event, required: false, description: The day of the meeting }\n  \
             opened: { type: datetime, calendar: none, required: false, description: When it was opened }\n  \
             unsaid: { type: datetime, required: false, description: A moment of which nothing is said }\n",
        )
        .file("templates/silence/note.tera", "{{ <paragraph text={message(id=\"silence-opening\")} /> }}\n");
    for (language, subject) in [("en", "Draft; a plan, in two parts"), ("ru", "Проект плана"), ("kk", "Жоспар жобасы")]
    {
        let messages = format!(
            "# The subject.\nsilence-subject = {subject}\n# The text.\n# $until: the deadline\nsilence-opening = {{ DATETIME($until) }}\n"
        );
        project = project.file(&format!("locales/{language}/silence.ftl"), messages);
    }
    project
}

pub fn silence(project: Project, date: &str, fields: &str) -> Project {
    let head = format!("number: DOC/781\nkind: silence\ndate: {date}\nto: member-states\n");
    project.file("notes/silence.yaml", format!("{head}fields: {{ {fields} }}\n"))
}

fn calendar(project: &Project, arguments: &[&str]) -> String {
    let output = project.run(&[&["calendar", "notes/silence.yaml"], arguments].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Without the folds of long lines.
fn unfolded(text: &str) -> String {
    text.replace("\r\n ", "")
}

#[test]
fn a_deadline_is_an_entry_with_reminders_and_a_summary_in_every_language() {
    let fields = "until: 2024-07-11T12:00, answer-by: 2024-07-12, meeting: 2024-09-02, opened: 2024-06-01T09:00";
    let project = silence(with_deadlines(), "2024-06-27", fields);
    let version = concat!("verbale//", env!("CARGO_PKG_VERSION"));
    insta::assert_snapshot!(
        unfolded(&calendar(&project, &[])).replace("\r\n", "\n").replace(version, "verbale//VERSION")
    );
}

#[test]
fn astana_is_an_hour_nearer_to_utc_since_march_2024() {
    for (moment, utc) in [("2024-02-29T12:00", "20240229T060000Z"), ("2024-03-01T12:00", "20240301T070000Z")] {
        let project = silence(with_deadlines(), "2024-02-01", &format!("until: {moment}"));
        assert!(calendar(&project, &[]).contains(&format!("DTSTART:{utc}\r\n")), "{moment}");
    }
}

#[test]
fn the_same_notes_give_the_same_bytes_in_a_file_or_on_standard_output() {
    let project = silence(with_deadlines(), "2024-06-27", "until: 2024-07-11T12:00");
    let first = calendar(&project, &[]);
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(first, calendar(&project, &[]));
    let file = project.made(&["calendar", "notes/silence.yaml", "-o", "dates/silence.ics"], "dates/silence.ics");
    assert_eq!(file, first.as_bytes());
    assert!(first.lines().all(|line| line.len() <= 76), "lines are folded at 75 bytes");
    assert!(first.split("\r\n").all(|line| !line.contains('\n')), "lines end as the standard says");
}

#[test]
fn a_calendar_can_be_in_one_language() {
    let project = silence(with_deadlines(), "2024-06-27", "until: 2024-07-11T12:00");
    let russian = unfolded(&calendar(&project, &["--language", "ru"]));
    assert!(russian.contains("SUMMARY;LANGUAGE=ru:Срок: Проект плана (Вербальная нота №\u{a0}DOC/781)"), "{russian}");
    assert!(!russian.contains("Deadline"), "{russian}");
    let said = project.findings(&["calendar", "notes/silence.yaml", "--language", "de"]);
    assert!(said.contains("`de` is not a language of this project"), "{said}");
}

#[test]
fn a_moment_of_which_the_kind_says_nothing_is_a_deadline_unless_it_is_past() {
    let fields = "until: 2024-07-11T12:00, unsaid: 2024-08-01T10:00";
    let calendar_of = |date: &str| calendar(&silence(with_deadlines(), date, fields), &[]);
    assert_eq!(calendar_of("2024-06-27").matches("BEGIN:VEVENT").count(), 2);
    let past = fields.replace("2024-08-01", "2024-05-01");
    assert_eq!(calendar(&silence(with_deadlines(), "2024-06-27", &past), &[]).matches("BEGIN:VEVENT").count(), 1);
}

#[test]
fn a_note_without_dates_gives_an_empty_calendar_and_says_so() {
    let output = Project::cica().run(&["calendar", "notes/doc-779.yaml"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("no note has a deadline or an event"));
}

#[test]
fn days_in_a_row_are_one_entry_and_the_day_of_an_opening_is_not_told_twice() {
    let meeting = |fields: &str| {
        let head = "number: DOC/782\nkind: meeting-notice\ndate: 2024-05-13\nto: member-states\n";
        let fields = format!("fields: {{ body: senior-officials-committee, {fields} }}\n");
        let project = Project::cica().file("notes/silence.yaml", format!("{head}{fields}"));
        unfolded(&calendar(&project, &[])).replace('\u{a0}', " ")
    };
    let several = meeting("dates: { from: 2024-06-30, to: 2024-07-02 }, begins: 2024-06-30T09:05");
    assert_eq!(several.matches("BEGIN:VEVENT").count(), 1, "{several}");
    // It ends with its last day, by the clock of Astana.
    assert!(several.contains("DTSTART:20240630T040500Z\r\n") && several.contains("DTEND:20240702T190000Z\r\n"));
    assert!(several.contains("\\n30 июня — 2 июля 2024") && !several.contains("VALUE=DATE"));
    let days = meeting("dates: { from: 2024-06-30, to: 2024-07-02 }");
    // The end is the first day after it.
    assert!(days.contains("DTSTART;VALUE=DATE:20240630\r\n") && days.contains("DTEND;VALUE=DATE:20240703\r\n"));
    let one = meeting("dates: 2024-06-30, begins: 2024-06-30T09:05");
    assert_eq!(one.matches("BEGIN:VEVENT").count(), 1, "{one}");
    assert!(one.contains("DTSTART:20240630T040500Z\r\n") && !one.contains("VALUE=DATE"), "{one}");
}

#[test]
fn dates_in_records_and_lists_are_looked_at_too() {
    let kind = "description: Talks.\nfields:\n  talks:\n    type: list\n    description: The talks\n    fields:\n      \
                when: { type: datetime, calendar: event, description: The time }\n      \
                day: { type: date, calendar: event, required: false, description: The day }\n      \
                answer-by: { type: date, calendar: deadline, required: false, description: The last day }\n";
    let mut project = Project::cica()
        .file("templates/talks/kind.yaml", kind)
        .file("templates/talks/note.tera", "{{ <points items={messages(id=\"talks-one\", each=\"talks\")} /> }}\n");
    for language in ["en", "ru", "kk"] {
        let messages =
            "# What it is about.\ntalks-subject = Talks\n# One.\n# $when: the time\ntalks-one = { DATETIME($when) }\n";
        project = project.file(&format!("locales/{language}/talks.ftl"), messages);
    }
    let noted =
        |talks: &str| format!("kind: talks\ndate: 2024-06-27\nto: member-states\nfields: {{ talks: [{talks}] }}\n");
    let sound = noted("{ when: 2024-07-01T10:00 }, { when: 2024-07-02T10:00, answer-by: 2024-06-28 }");
    project = project.file("notes/silence.yaml", sound);
    let made = unfolded(&calendar(&project, &[]));
    for identity in ["talks.1.when@verbale", "talks.2.when@verbale", "talks.2.answer-by@verbale"] {
        assert!(made.contains(identity), "{identity}\n{made}");
    }
    // The first talks begin on the day of the second, which is another event.
    let days = "{ when: 2024-07-01T10:00, day: 2024-07-01 }, { when: 2024-07-02T10:00, day: 2024-07-01 }";
    let project = project.file("notes/silence.yaml", noted(days));
    let made = unfolded(&calendar(&project, &[]));
    assert!(made.contains("talks.2.day@verbale") && !made.contains("talks.1.day@verbale"), "{made}");
}
