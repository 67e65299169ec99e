//! Merge tables: a packet for each row, whose cells are data and never syntax.

use crate::batch::{done, manifest, packets, stderr, stdout};
use crate::project::Project;

/// A note whose values come from a table.
fn merged() -> Project {
    Project::new()
        .file(
            "notes/merged.yaml",
            "number: {{ number }}\nkind: transmittal\ndate: \"{{ date }}\"\nto: {{ to }}\nfields:\n  documents: \
         decisions-and-documents\n  approved-by: senior-officials-committee\n  meeting-date: {{date}}\nenclosures:\n  \
         - file: enclosed.md\n    title: \"Annex of {{ who }}\"\n",
        )
        .file("notes/enclosed.md", "Text.\n")
}

const TABLE: &str = "number;date;to;who\nDOC/1;2024-06-27;kazakhstan;\"a: #b\n- 'c'\"\nDOC/2;2024-06-28;india;x\n";

#[test]
fn each_row_of_a_table_is_a_packet() {
    let project = merged().file("guests.csv", TABLE);
    let command = ["batch", "notes/merged.yaml", "--data", "guests.csv", "-o", "out"];
    assert!(done(&project, &command).contains("2 made"));
    assert_eq!(packets(&project.path("out")).keys().collect::<Vec<_>>(), ["DOC-1.pdf", "DOC-2.pdf"]);
    let lines = manifest(&project.path("out/manifest.jsonl"));
    assert_eq!((&lines[1]["table"], &lines[1]["row"]), (&"guests.csv".into(), &4.into()), "a cell has two lines");
    assert!(done(&project, &command).contains("2 up to date"));
    let project = project.file("guests.csv", TABLE.replace("india;x", "india;y"));
    assert!(done(&project, &command).contains("1 made (4 pages), 1 up to date"));
    let rows =
        "{\"number\": \"DOC/1\", \"date\": \"2024-06-27\", \"to\": \"kazakhstan\", \"who\": \"a: #b\\n- 'c'\"}\n";
    let project = project.file("guests.jsonl", rows);
    done(&project, &["batch", "notes/merged.yaml", "--data", "guests.jsonl", "-o", "json"]);
    assert!(packets(&project.path("json"))["DOC-1.pdf"] == packets(&project.path("out"))["DOC-1.pdf"]);
}

#[test]
fn a_fault_of_a_cell_is_told_at_its_row_and_in_the_note() {
    let table = TABLE.replace("india", "Indea").replace("2024-06-27", "27.6.2024") + "DOC/3;2024-06-29;india\n";
    let project = merged().file("guests.csv", table);
    let output = project.run(&["batch", "notes/merged.yaml", "--data", "guests.csv", "-o", "out"]);
    let said = stderr(&output);
    assert!(stdout(&output).contains("3 failed"), "{said}");
    assert!(said.contains("guests.csv:4:18") && said.contains("notes/merged.yaml:4:5"), "{said}");
    assert!(said.contains("there is no party `Indea`") && said.contains("the column `to`"), "{said}");
    assert!(said.contains("`27.6.2024` is not a date") && said.contains("did you mean `2024-06-27`?"), "{said}");
    assert!(
        said.contains("this row has 3 cells, and the table has 4 columns") && said.contains("guests.csv:5:1"),
        "{said}"
    );
    let project = merged().file("guests.csv", "number;date;whom\nDOC/1;2024-06-27;india\n");
    let said = stderr(&project.run(&["batch", "notes/merged.yaml", "--data", "guests.csv", "-o", "out"]));
    assert!(said.contains("the table `guests.csv` has no column `to`"), "{said}");
}

#[test]
fn a_difference_between_versions_shows_the_row_that_made_it() {
    let note = "number: '{{ number }}'\nkind: free\ndate: 2024-06-27\nto: india\nfields:\n  \
                subject: { en: 'Matter {{ matter }}', ru: Вопрос, kk: 'Мәселе {{ matter }}' }\n  \
                text: { en: It is so., ru: Это так., kk: Бұл солай. }\n";
    let table = "number,matter\nDOC/1,7\nDOC/2,8\n";
    let project = merged().file("notes/merged.yaml", note).file("guests.csv", table);
    let said = stderr(&project.run(&["batch", "notes/merged.yaml", "--data", "guests.csv", "-o", "out"]));
    for (number, row) in [("7", "guests.csv:2:7"), ("8", "guests.csv:3:7")] {
        let told = format!("`{number}` stands in `en` and not in `ru`");
        let finding = said.split("error[").find(|finding| finding.contains(&told)).unwrap_or_else(|| panic!("{said}"));
        assert!(finding.contains(row) && finding.contains("the column `matter`"), "{said}");
    }
}

#[test]
fn what_was_not_made_is_verified_by_its_row_and_its_error() {
    let table = TABLE.replace("2024-06-28", "2024-06-26").replace("india", "indea");
    let project = merged().file("guests.csv", table);
    project.run(&["batch", "notes/merged.yaml", "--data", "guests.csv", "-o", "out"]);
    let said = project.findings(&["verify", "out"]);
    assert!(said.contains("row 4 of `guests.csv` with `notes/merged.yaml`"), "{said}");
    assert!(said.contains("there is no party `indea`"), "{said}");
}

#[test]
fn a_note_for_a_table_among_others_is_passed_over_and_said_to_be() {
    let project = merged();
    let output = project.run(&["check", "--deny", "warnings"]);
    let said = stderr(&output);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("takes `number` from a table") && said.contains("no note was checked"), "{said}");
    assert!(said.contains("verbale batch notes/merged.yaml --data TABLE"), "{said}");
    // Whoever asks for it by name is told that it cannot be.
    assert!(project.findings(&["check", "notes/merged.yaml"]).contains("there is no table"));
    // Braces in a text are no reason to pass a note over.
    let text =
        "kind: free\ndate: 2024-07-12\nto: india\nlanguages: [en]\nfields:\n  subject: A visit\n  text: See {{ x }}.\n";
    let said = stderr(&Project::new().file("notes/n.yaml", text).run(&["check"]));
    assert!(said.contains("1 note without"), "{said}");
}

/// A note whose values come from the workbook `tests/tables/guests.xlsx`.
const GUESTS: &str = "number: {{ number }}
kind: meeting-notice
date: {{ date }}
to: {{ to }}
fields:
  event-name:
    en: \"{{ title }}\"
    ru: '{{title}}'
    kk: {{ title }}
  dates: 2024-09-12
  begins: {{ begins }}
  venue:
    en: Hall {{ seats }} at {{ hour }}
    ru: Зал {{ seats }}, {{ hour }}
    kk: Зал {{ seats }}, {{ hour }}
";

/// The note of a row of the workbook as somebody would write it by hand.
fn by_hand(values: &[(&str, &str)]) -> String {
    values.iter().fold(GUESTS.to_string(), |note, (column, value)| {
        let quoted = format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""));
        let note = note.replace(&format!("\"{{{{ {column} }}}}\""), &quoted);
        let note = note.replace(&format!("'{{{{{column}}}}}'"), &quoted);
        let lines = note.lines().map(|line| match line.split_once(&format!(": {{{{ {column} }}}}")) {
            Some((key, "")) if value.is_empty() => {
                assert!(!key.is_empty());
                String::new()
            }
            Some((key, "")) => format!("{key}: {quoted}\n"),
            _ => format!("{}\n", line.replace(&format!("{{{{ {column} }}}}"), value)),
        });
        lines.collect()
    })
}

#[test]
fn a_row_makes_what_a_note_with_its_values_makes() {
    let workbook = std::fs::read("tests/tables/guests.xlsx").unwrap();
    let project = Project::new().file("guests.xlsx", workbook).file("notes/guest.yaml", GUESTS);
    let output = project.run(&["batch", "notes/guest.yaml", "--data", "guests.xlsx", "-o", "out"]);
    let said = stderr(&output);
    assert!(stdout(&output).contains("3 made") && stdout(&output).contains("2 failed"), "{said}");
    assert!(said.contains("the cell of `seats` holds the error `#DIV/0!`"), "{said}");
    assert!(said.contains("guests.xlsx:6:") && said.contains("the column `seats`, cell G6"), "{said}");
    assert!(said.contains("the column `seats`, cell G8 is empty"), "{said}");
    let made = packets(&project.path("out"));
    let yaml = "- a: #b 'c' \"d\" {{ other }} & [x] | > ! %";
    let rows: [(&str, &[(&str, &str)]); 3] = [
        (
            "DOC-1.pdf",
            &[
                ("number", "DOC/1"),
                ("date", "2024-06-27"),
                ("to", "kazakhstan"),
                ("begins", "2024-09-12T10:30"),
                ("title", yaml),
                ("seats", "12"),
                ("hour", "09:05"),
            ],
        ),
        (
            "DOC-2.pdf",
            &[
                ("number", "DOC/2"),
                ("date", "2024-06-28"),
                ("to", "india"),
                ("begins", ""),
                ("title", "On trade policy"),
                ("seats", "5"),
                ("hour", "00:00"),
            ],
        ),
        (
            "42.pdf",
            &[
                ("number", "42"),
                ("date", "2024-06-30"),
                ("to", "iran"),
                ("begins", ""),
                ("title", "1e3"),
                ("seats", "0.3"),
                ("hour", "12:00"),
            ],
        ),
    ];
    assert_eq!(made.len(), rows.len());
    for (file, values) in rows {
        let note = by_hand(values);
        let project = Project::new().file("notes/guest.yaml", &note);
        let expected = project.made(&["render", "notes/guest.yaml", "-o", "out"], &format!("out/{file}"));
        assert!(made[file] == expected, "{file} is made of other values than\n{note}");
    }
}

/// A note with three columns, in a form that every table of these tests has.
fn small() -> Project {
    Project::new().file(
        "notes/small.yaml",
        "number: {{ number }}\nkind: transmittal\ndate: 2024-06-27\nto: {{ to }}\nfields:\n  documents: \
         decisions-and-documents\n  approved-by: senior-officials-committee\n  meeting-date: {{ on }}\n",
    )
}

/// What a run with a table says, on both of its channels.
fn with_table(name: &str, table: impl AsRef<[u8]>) -> String {
    let project = small().file(name, table);
    let output = project.run(&["batch", "notes/small.yaml", "--data", name, "-o", "out"]);
    stdout(&output) + &stderr(&output)
}

#[test]
fn a_table_may_be_written_in_many_ways() {
    let plain = small().file("t.csv", "number,to,on\nDOC/1,india,2024-05-06\n");
    done(&plain, &["batch", "notes/small.yaml", "--data", "t.csv", "-o", "out"]);
    let expected = packets(&plain.path("out"));
    for (name, table) in [
        ("mark.csv", "\u{FEFF}number;to;on\r\nDOC/1;india;2024-05-06\r\n"),
        ("lines.csv", "number;to;on;\r\n\r\n;;;\r\nDOC/1; india ;2024-05-06;\r\n;;;\r\n"),
        ("quotes.csv", "\"number\",\"to\",\"on\"\n\"DOC/1\",\"india\",\"2024-05-06\""),
        ("tabs.tsv", "number\tto\ton\rDOC/1\tindia\t2024-05-06\r"),
        ("more.csv", "x,number,to,on,\n;,DOC/1,india,2024-05-06,\n"),
        ("objects.jsonl", "\n{\"to\": \"india\", \"on\": \"2024-05-06\", \"number\": \"DOC/1\", \"x\": [null][0]}\n"),
    ] {
        let table = table.replace("[null][0]", "null");
        let project = small().file(name, table);
        done(&project, &["batch", "notes/small.yaml", "--data", name, "-o", "out"]);
        assert!(packets(&project.path("out")) == expected, "{name}");
    }
}

#[test]
fn a_fault_is_told_at_its_line_however_the_table_is_written() {
    let said = with_table(
        "t.csv",
        "number;to;on\r\nDOC/1;india;2024-05-06\r\n;;\r\n\r\nDOC/2;\"in\ndia\";2024-05-06\r\nDOC/3;indea;2024-05-06\r\n",
    );
    assert!(said.contains("t.csv:5:7") && said.contains("t.csv:7:7"), "{said}");
    assert!(said.contains("1 made") && said.contains("2 failed"), "{said}");
    let said = with_table("t.csv", "number,to,on\nDOC/1,\"india,2024-05-06\nDOC/2,india,2024-05-06\n");
    assert!(
        said.contains("the quotation mark that begins this cell is never closed") && said.contains("t.csv:2:7"),
        "{said}"
    );
    let said = with_table("t.csv", "number,to,on\nDOC/1,,2024-05-06\n");
    assert!(
        said.contains("`to` is missing") && said.contains("t.csv:2:7") && said.contains("small.yaml:4:5"),
        "{said}"
    );
    let said = with_table("t.jsonl", "{\"number\": \"DOC/1\", \"on\": \"2024-05-06\"}\n{\"to\": [1]}\nx\n");
    assert!(said.contains("this row has no `to`") && said.contains("t.jsonl:1:1"), "{said}");
    assert!(
        said.contains("the value of `to` is neither a text nor a number") && said.contains("t.jsonl:2:8"),
        "{said}"
    );
    assert!(said.contains("this line is no JSON object") && said.contains("t.jsonl:3:1"), "{said}");
}

#[test]
fn the_same_fault_is_told_of_each_row_that_has_it() {
    let said = with_table("t.csv", "number,to,on\nDOC/1,indea,2024-05-06\nDOC/2,indea,2024-05-06\n");
    assert!(said.contains("t.csv:2:7") && said.contains("t.csv:3:7") && said.contains("2 errors"), "{said}");
}

#[test]
fn a_table_that_cannot_be_used_is_told_once() {
    for (name, table, expected) in [
        ("t.csv", &b"number,too,on\nDOC/1,india,2024-05-06\nDOC/2,india,2024-05-06\n"[..], "has no column `to`"),
        ("t.csv", b"number,to,to,on\nDOC/1,india,india,2024-05-06\n", "has the column `to` twice"),
        ("t.csv", b"", "it is empty, where its first line should name the columns"),
        ("t.csv", b"number,to,on\nDOC/1,india,2024-05-06\nDOC/2,\xC8\xED,2024-05-06\n", "its line 3 is not UTF-8"),
        ("t.csv", b"\xFF\xFEn\0", "it is UTF-16 rather than UTF-8"),
        ("t.xlsx", b"number", "the table `t.xlsx` cannot be read"),
        ("t.ods", b"number", "it is neither CSV nor a workbook nor lines of JSON"),
    ] {
        let said = with_table(name, table);
        assert!(said.contains(expected) && said.contains("1 error") && !said.contains("made (3"), "{said}");
    }
    let said = with_table("t.csv", "number,to,on\n");
    assert!(said.contains("the table `t.csv` has no rows: there is nothing to make"), "{said}");
}

#[test]
fn two_rows_never_write_the_same_file() {
    let table = "number,to,on\nDOC/1,india,2024-05-06\ndoc-1,china,2024-05-06\nDOC/3,iran,2024-05-06\n";
    let said = with_table("t.csv", table);
    assert!(said.contains("`t.csv:2` and `t.csv:3` would both write `doc-1.pdf`"), "{said}");
    assert!(said.contains("2 made") && said.contains("1 failed"), "{said}");
}

#[test]
fn rows_have_the_same_packets_and_manifest_with_any_number_of_workers() {
    let rows = (1..=30).map(|number| format!("DOC/{number},india,2024-05-{:02}\n", number % 28 + 1));
    let table = rows.fold("number,to,on\n".to_string(), |table, row| table + &row) + "DOC/31,indea,2024-05-06\n";
    let project = small().file("t.csv", table);
    for jobs in ["1", "4"] {
        project.run(&["batch", "notes/small.yaml", "--data", "t.csv", "-o", jobs, "--jobs", jobs]);
    }
    assert_eq!(packets(&project.path("1")).len(), 30);
    assert!(packets(&project.path("1")) == packets(&project.path("4")));
    let timeless = |folder: &str| {
        let mut lines = manifest(&project.path(folder).join("manifest.jsonl"));
        for line in &mut lines {
            line["duration"] = serde_json::Value::Null;
        }
        lines
    };
    assert_eq!(timeless("1"), timeless("4"));
}

#[test]
fn a_note_that_calls_columns_says_so_where_there_is_no_table() {
    let project =
        small().edit("notes/small.yaml", "{{ number }}", "DOC/1").edit("notes/small.yaml", "{{ to }}", "india");
    let project = project.edit("notes/small.yaml", "{{ on }}", "\"{{ on }}\"");
    let said = project.findings(&["check", "notes/small.yaml"]);
    assert!(said.contains("`on` is a column of a table, and there is no table"), "{said}");
    assert!(said.contains("verbale batch NOTE --data TABLE"), "{said}");
}
