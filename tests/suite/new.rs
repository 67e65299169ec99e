//! `verbale new`: what is written can be rendered as it is, and nothing is written in vain.

use std::collections::BTreeSet;
use std::path::Path;

use crate::project::Project;

/// The kinds of the built-in project.
fn kinds() -> Vec<String> {
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let folders = std::fs::read_dir(templates).expect("a folder").flatten().map(|entry| entry.path());
    let kinds = folders.filter(|folder| folder.join("kind.yaml").is_file());
    let mut kinds: Vec<String> =
        kinds.map(|folder| folder.file_name().unwrap().to_string_lossy().into_owned()).collect();
    kinds.sort();
    kinds
}

fn text(project: &Project, path: &str) -> String {
    std::fs::read_to_string(project.path(path)).expect("a file")
}

#[test]
fn a_new_note_goes_to_several_in_brackets_or_without() {
    for (number, to) in ["[china, india]", "china, india", "china,india"].into_iter().enumerate() {
        let project = Project::new();
        let file = format!("notes/n{number}.yaml");
        let arguments = ["new", "free", "--no-input", "--date", "2024-07-15", "--to", to, "--output", &file];
        let text = String::from_utf8(project.made(&arguments, &file)).expect("text");
        assert!(text.contains("\nto: [china, india]\n"), "{text}");
    }
    let said = Project::new().findings(&["new", "free", "--no-input", "--to", "[china, indea]"]);
    assert!(said.contains("did you mean `india`?"), "{said}");
}

#[test]
fn a_new_note_of_every_kind_has_three_versions_as_it_is() {
    let kinds = kinds();
    assert!(kinds.contains(&"transmittal".to_string()));
    let project = Project::new();
    for kind in &kinds {
        project.made(&["new", kind, "--date", "2024-07-15"], &format!("notes/{kind}.yaml"));
    }
    let notes: Vec<String> = kinds.iter().map(|kind| format!("notes/{kind}.yaml")).collect();
    let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
    let checked = project.run(&[&["check", "--message-format", "short"], &notes[..]].concat());
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    // What is enclosed nobody can guess: that it is lacking is all that there is to say.
    let told = String::from_utf8_lossy(&checked.stderr).into_owned();
    let warned: Vec<&str> = told.lines().filter(|line| line.contains(": warning[")).collect();
    for line in &warned {
        assert!(line.contains("warning[doubtful]") && line.contains("speaks of documents that it encloses"), "{line}");
    }
    assert_eq!(warned.len(), 2, "{told}");
    let rendered = project.run(&[&["render", "--split"], &notes[..]].concat());
    assert!(rendered.status.success(), "{}", String::from_utf8_lossy(&rendered.stderr));
    for kind in kinds {
        for language in ["en", "ru", "kk"] {
            assert!(project.path(&format!("out/{kind}/{kind}.{language}.pdf")).is_file(), "{kind} in {language}");
        }
    }
}

/// What may be left out of a kind's fields stands behind a `#` alone. Each is had by deleting it.
#[test]
fn whatever_may_be_left_out_can_be_had_by_deleting_its_sign() {
    let mut project = Project::new();
    for kind in kinds() {
        let path = format!("notes/{kind}.yaml");
        let written = String::from_utf8(project.made(&["new", &kind, "--date", "2024-07-15"], &path)).unwrap();
        let lines: Vec<&str> = written.lines().collect();
        // Two spaces are a line of a value with parts, one is a comment.
        let is_out = |line: &str| line.starts_with("  #") && (!line.starts_with("  # ") || line.starts_with("  #  "));
        let declared =
            std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("templates/{kind}/kind.yaml")));
        let declared = declared.expect("a kind");
        // One of several fields, or one that stands with another alone, takes more than deleting a sign.
        let depends = |line: &str| {
            let name = line.trim_start_matches([' ', '#']).split(':').next().unwrap_or_default();
            let alternatives = declared.split("\nalternatives:").nth(1).unwrap_or_default();
            let own = declared.split(&format!("\n  {name}:\n")).nth(1).unwrap_or_default();
            let own = own.lines().take_while(|line| line.starts_with("    ")).any(|line| line.contains("only-with"));
            own || alternatives.contains(name)
        };
        let begins = |line: &str| is_out(line) && line.as_bytes()[3].is_ascii_lowercase();
        for (index, _) in lines.iter().enumerate().filter(|(_, line)| begins(line) && !depends(line)) {
            let end = lines[index + 1..].iter().position(|next| !is_out(next) || begins(next));
            let end = end.map_or(lines.len(), |length| index + 1 + length);
            let changed = lines.iter().enumerate().map(|(at, line)| {
                if (index..end).contains(&at) { line.replacen('#', "", 1) } else { (*line).to_string() }
            });
            let text = changed.collect::<Vec<_>>().join("\n") + "\n";
            project = project.file(&format!("notes/{kind}-{index}.yaml"), text.replace("\n#fields:", "\nfields:"));
        }
    }
    let checked = project.run(&["check"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// A project with a kind of its own.
fn greetings() -> Project {
    let mut project = Project::cica()
        .file(
            "templates/greeting/kind.yaml",
            "description: Greets.\n\
             fields:\n\
             \u{20} words: { type: text, description: The words }\n\
             \u{20} often: { type: count, description: How often, required: false }\n",
        )
        .file(
            "templates/greeting/note.tera",
            "{{ <paragraph text={message(id=\"greeting-opening\")} /> }}\n\
             {{ <closing text={message(id=\"closing\")} /> }}\n",
        );
    for language in ["en", "ru", "kk"] {
        let messages = "# What it is about.\n\
                        greeting-subject = Greeting\n\
                        # The words.\n\
                        # $words: them\n\
                        greeting-opening = { $words }\n";
        project = project.file(&format!("locales/{language}/greeting.ftl"), messages);
    }
    project
}

#[test]
fn every_field_of_a_kind_stands_in_a_new_note_with_what_it_means() {
    let project = greetings();
    project.made(&["new", "greeting", "--date", "2024-07-15"], "notes/greeting.yaml");
    let written = text(&project, "notes/greeting.yaml");
    let fields = &written[written.find("\nfields:").expect("fields")..];
    insta::assert_snapshot!(fields.split("\n\n").next().expect("fields").trim());
}

#[test]
fn what_is_given_is_written() {
    let project = greetings();
    let fields = ["words.en=Good day: # all", "words.ru=Добрый день", "words.kk=Қайырлы күн", "often=3"];
    let mut arguments = vec!["new", "greeting", "--number", "DOC/800", "--date", "2024-07-15", "--to", "kazakhstan"];
    arguments.extend(fields.iter().flat_map(|field| ["--field", field]));
    project.made(&arguments, "notes/doc-800.yaml");
    let written = text(&project, "notes/doc-800.yaml");
    let lines: BTreeSet<&str> = written.lines().collect();
    for line in [
        "number: DOC/800",
        "date: 2024-07-15",
        "to: kazakhstan",
        "    en: \"Good day: # all\"",
        "    ru: Добрый день",
        "  often: 3",
    ] {
        assert!(lines.contains(line), "{line}\n{written}");
    }
    let shown = project.made(&["render", "notes/doc-800.yaml", "--format", "txt"], "out/DOC-800.txt");
    assert!(String::from_utf8_lossy(&shown).contains("Good day: # all"));
}

#[test]
fn a_text_without_example_says_in_each_language_what_belongs_there() {
    let project = greetings();
    project.made(&["new", "greeting", "--date", "2024-07-15"], "notes/greeting.yaml");
    let written = text(&project, "notes/greeting.yaml");
    for line in ["    en: \"[The words]\"", "    kk: \"[The words]\"", "  #often: 1"] {
        assert!(written.lines().any(|written| written == line), "{line}\n{written}");
    }
}

#[test]
fn enclosures_are_named_from_the_folder_of_the_note() {
    let project = Project::new().file("notes/papers/plan.md", "# Plan\n\nA plan.\n");
    let arguments = ["new", "transmittal", "--date", "2024-07-15", "--enclosure", "papers/plan.md"];
    project.made(&arguments, "notes/transmittal.yaml");
    let shown = project.made(&["render", "notes/transmittal.yaml", "--format", "txt"], "out/transmittal.txt");
    assert!(String::from_utf8_lossy(&shown).contains("Enclosure:\nas stated,\non 1\u{a0}p."));
    let told = project.findings(&["new", "transmittal", "--enclosure", "papers/plans.md"]);
    assert!(told.contains("`papers/plans.md` cannot be enclosed"), "{told}");
}

#[test]
fn nothing_is_replaced_unless_that_is_asked_for() {
    let project = Project::new().file("notes/mine.yaml", "mine\n").file("notes/transmittal.yaml", "mine\n");
    let arguments = ["new", "transmittal", "--date", "2024-07-15"];
    let told = project.findings(&[&arguments[..], &["--output", "notes/mine.yaml"]].concat());
    assert!(told.contains("`notes/mine.yaml` is there already"), "{told}");
    assert_eq!(text(&project, "notes/mine.yaml"), "mine\n");
    // A draft that nobody has named takes a name that is free.
    project.made(&arguments, "notes/transmittal-2.yaml");
    assert_eq!(text(&project, "notes/transmittal.yaml"), "mine\n");
    project.made(&[&arguments[..], &["--output", "notes/mine.yaml", "--force"]].concat(), "notes/mine.yaml");
    assert!(text(&project, "notes/mine.yaml").contains("kind: transmittal"));
}

#[test]
fn what_is_given_wrongly_is_told_and_nothing_is_written() {
    for (arguments, expected) in [
        (&["new", "transmital"][..], "there is no kind of note `transmital`"),
        (&["new"], "a new note needs a kind"),
        (&["new", "transmittal", "--field", "meeting-date=2024-06-31"], "there is no date `2024-06-31`"),
        (&["new", "transmittal", "--field", "meeting=2024-06-30"], "the kind `transmittal` has no field `meeting`"),
        (&["new", "transmittal", "--field", "meeting-date"], "gives no field a value"),
        (&["new", "transmittal", "--to", "kazakstan"], "there is no party `kazakstan`"),
        (&["new", "transmittal", "--number", "№ 5"], "`№` cannot stand in a number"),
        (&["new", "transmittal", "--output", "../outside.yaml"], "lies outside the project"),
    ] {
        let project = Project::new();
        let told = project.findings(arguments);
        assert!(told.contains(expected), "{told}");
        assert_eq!(std::fs::read_dir(project.path("")).unwrap().count(), 0, "{arguments:?}");
    }
}

/// Whoever opens it in an editor finds the schema by its first line.
#[test]
fn a_new_note_names_its_schema_wherever_it_stands() {
    let project = Project::new();
    for path in ["notes/transmittal.yaml", "one.yaml", "a/b/c.yaml"] {
        project.made(&["new", "transmittal", "--date", "2024-07-15", "--output", path], path);
        let written = text(&project, path);
        let named = written.lines().next().unwrap().strip_prefix("# yaml-language-server: $schema=").expect("a schema");
        let schema = project.path(path).parent().unwrap().join(named);
        let schema: serde_json::Value = serde_json::from_slice(&std::fs::read(schema).expect("a file")).expect("JSON");
        assert_eq!(schema["title"], "A note verbale");
    }
}

#[test]
fn a_new_note_of_any_kind_may_be_of_an_early_day_and_go_to_anybody() {
    let of_kinds = kinds();
    for (date, to) in [("2023-05-02", "member-states"), ("2016-02-29", "united-nations"), ("2023-05-02", "kazakhstan")]
    {
        let project = Project::new();
        for kind in &of_kinds {
            let path = format!("notes/{kind}-new.yaml");
            let output = project.run(&["new", kind, "--no-input", "--date", date, "--to", to, "--output", &*path]);
            // Nobody says the program's own example to whom it cannot be said, or on a day before it happened.
            assert!(output.status.success(), "{kind} {date} {to}\n{}", String::from_utf8_lossy(&output.stderr));
        }
    }
    let project = Project::new();
    let path = "notes/request.yaml";
    let arguments = ["new", "support-request", "--no-input", "--date", "2024-05-02", "--to", "united-nations"];
    project.made(&[&arguments[..], &["--output", path]].concat(), path);
    assert!(text(&project, path).contains("\n  purpose: accreditation\n"));
}
