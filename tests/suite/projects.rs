//! Projects: the built-in one, one that overrides parts of it, and one with languages and kinds of its own.

use verbale::diagnostic::Diagnostics;

use crate::project::Project;

const NOTE: &str = "\
number: DOC/1
kind: transmittal
date: 2024-06-27
to: member-states
fields:
  documents: decisions-and-documents
  approved-by: senior-officials-committee
  meeting-date: 2024-06-27
";

#[test]
fn an_empty_folder_is_served_by_the_built_in_project_which_says_so() {
    let project = Project::new().file("note.yaml", NOTE);
    let output = project.run(&["render", "note.yaml"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("using the built-in CICA project"));
    assert!(project.path("out/DOC-1.pdf").is_file());
}

#[test]
fn a_folder_without_a_profile_does_not_change_the_built_in_project() {
    let project = Project::new().file("note.yaml", NOTE).file("locales/en/common.ftl", "not a catalogue");
    assert!(project.run(&["render", "note.yaml"]).status.success());
}

#[test]
fn a_note_is_found_from_anywhere_inside_its_project() {
    let project = Project::cica();
    let output =
        project.command().current_dir(project.path("notes/doc-779")).args(["check", "../doc-779.yaml"]).output();
    assert!(output.unwrap().status.success());
}

#[test]
fn a_project_overrides_the_built_in_one_file_by_file() {
    let builtin = include_str!("../../locales/en/transmittal.ftl");
    let project = Project::new()
        .file("verbale.yaml", include_str!("../../verbale.yaml"))
        .file(
            "locales/en/transmittal.ftl",
            builtin.replace("has the honour to forward", "has the honour to transmit herewith"),
        )
        .file("notes/note.yaml", NOTE);
    let text = project.made(&["render", "notes/note.yaml", "--format", "txt"], "out/DOC-1.txt");
    let text = String::from_utf8(text).unwrap();
    assert!(text.contains("has the honour to transmit herewith"), "its own sentence");
    assert!(text.contains("имеет честь препроводить"), "and the built-in ones");
}

#[test]
fn a_kind_is_a_folder_and_its_messages() {
    let project = Project::cica()
        .file(
            "templates/reminder/kind.yaml",
            "description: Reminds of a date.\nfields:\n  due: { type: date, description: The date }\n  topic: { type: text, description: What of }\n  copies: { type: count, description: How many, required: false }\n",
        )
        .file(
            "templates/reminder/note.tera",
            "{{ <paragraph text={message(id=\"reminder\")} /> }}\n{% if given(field=\"copies\") %}{{ <paragraph text={message(id=\"reminder-copies\")} /> }}{% endif %}\n{{ <closing text={message(id=\"closing\")} /> }}\n",
        )
        .file(
            "locales/en/reminder.ftl",
            "reminder-subject = Reminder\nreminder = The Secretariat recalls that { $topic } is due on { DATE($due) }.\nreminder-copies = { $copies ->\n    [one] One copy is asked for.\n   *[other] { $copies } copies are asked for.\n }\n",
        )
        .file("verbale.yaml", "organisation: secretariat\nplace: astana\ntime-zone: Asia/Almaty\nlanguages: { en: official }\nlayout: {}\n")
        .file(
            "notes/reminder.yaml",
            "kind: reminder\ndate: 2024-06-27\nto: member-states\nfields:\n  due: 2024-07-11\n  topic: the *annual* report\n  copies: 3\n",
        );
    let text = project.made(&["render", "notes/reminder.yaml", "--format", "txt"], "out/reminder.txt");
    let text = String::from_utf8(text).unwrap().replace('\u{a0}', " ");
    assert!(text.contains("№ ____"), "a note without a number is a draft: {text}");
    assert!(
        text.contains(
            "The Secretariat recalls that the annual report is due on 11 July 2024.\n\n3 copies are asked for."
        ),
        "{text}"
    );
    assert!(project.run(&["render", "notes/reminder.yaml"]).status.success());
}

#[test]
fn the_attached_definition_is_a_note_itself() {
    let project = Project::cica();
    let made = project.made(&["render", "notes/doc-779.yaml", "--format", "typ"], "out/DOC-779/note.yaml");
    // One note bears a number, so the original makes room for it.
    std::fs::remove_file(project.path("notes/doc-779.yaml")).unwrap();
    let project = project.file("notes/doc-779/attached.yaml", made);
    let output = project.run(&["check", "notes/doc-779/attached.yaml"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn check_writes_nothing() {
    let project = Project::cica();
    assert!(project.run(&["check"]).status.success());
    assert!(!project.path("out").exists());
}

/// What was learned of names may be kept as long as they stay, whatever else changes.
#[test]
fn names_stay_where_no_more_than_sentences_and_templates_change() {
    let opened = |project: &Project| {
        verbale::project::Project::open(&project.path("."), &mut Diagnostics::new()).expect("a project")
    };
    let mut project = Project::cica();
    let mut before = opened(&project);
    for (path, written, by, stay) in [
        ("locales/ru/transmittal.ftl", "препроводить {", "направить {", true),
        ("templates/transmittal/note.tera", "message(id=", "message(id = ", true),
        ("locales/ru/dates.ftl", ".genitive = сентября", ".genitive = сентябрю", false),
        ("locales/kk/names.ftl", "-place-astana", "-place-samarkand = Самарқанд\n-place-astana", false),
        ("templates/matching/ru.yaml", "decimal: \",\"", "decimal: \".\"", false),
        ("parties.yaml", "\nthailand:", "\nsiam:", false),
        ("verbale.yaml", "place: astana ", "place: almaty ", false),
    ] {
        project = project.edit(path, written, by);
        let after = opened(&project);
        assert_eq!(after.speaks_as(&before), stay, "{path}: `{by}` for `{written}`");
        before = after;
    }
}
