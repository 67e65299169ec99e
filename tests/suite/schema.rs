//! The JSON Schemas, held against what the parser accepts and refuses: every note of the project and every broken one
//! of `tests/broken/`.
//!
//! What is tried here is left in the test's own folder of the build, where `.ci/run` gives it to a validator of others.

mod validator;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use validator::faults;
use verbale::diagnostic::Diagnostics;
use verbale::project::Project as Opened;
use verbale::schema::{Subject, schema};
use verbale::source::Source;
use verbale::yaml::{self, Node};

use crate::broken;
use crate::project::Project;

/// Faults of a note's shape, which an editor can tell as it is typed.
const OF_SHAPE: &[&str] = &[
    "unknown-key",
    "missing-key",
    "wrong-type",
    "invalid-value",
    "empty-text",
    "unknown-kind",
    "unknown-field",
    "missing-field",
    "unknown-party",
    "unknown-term",
    "unknown-language",
];

/// Broken notes whose fault has such a code and is seen only by who knows more than the shape of the note, with what.
const NOT_SEEN: &[(&str, &str)] = &[
    ("addressee-is-the-sender", "who sends the note"),
    ("begins-outside-its-dates", "which date comes first"),
    ("choice-not-for-this-addressee", "who is addressed"),
    ("choice-to-a-group", "who is addressed"),
    ("correction-corrects-nothing", "that two values are the same"),
    ("objector-is-the-sender", "who sends the note"),
    ("reply-after-the-event", "which date comes first"),
    ("addressee-before-membership", "who was a member on the date"),
    ("addressee-exception-is-none", "who was a member on the date"),
    ("addressee-membership-not-recorded", "who was a member on the date"),
    ("addressee-group-without-rule", "who belongs to the group"),
    ("addressee-nobody-left", "who belongs to the group"),
    ("channel-instead", "which parties have the channel"),
    ("channel-of-member-of-other-type", "which parties have the channel"),
    ("channel-of-other-type", "which parties have the channel"),
    ("channel-without-name", "that the catalogues do not name the channel"),
    ("datetime-in-a-gap", "when the clocks were put forward"),
    ("datetime-twice", "when the clocks were put back"),
    ("deadline-before-note", "which of two dates is later"),
    ("event-before-note", "which of two dates is later"),
    ("note-field-without-date", "which notes the project has"),
    ("number-of-two-scripts", "which letters look alike"),
    ("past-after-note", "which of two dates is later"),
    ("period-reversed", "which of two dates is later"),
    ("profile-place-unknown", "that the profile, which the note does not name, is at fault"),
    ("reference-date-wrong", "the date of the other note"),
    ("reference-itself", "that the number is the note's own"),
    ("reference-later", "which of two dates is later"),
    ("reference-number-misspelt", "which notes the project has"),
];

fn opened(root: &Path) -> Option<Opened> {
    let mut diagnostics = Diagnostics::new();
    Opened::open(root, &mut diagnostics).filter(|_| !diagnostics.has_errors())
}

/// A file as a validator reads it, by the core schema of YAML 1.2; `None` where it is not YAML.
fn value(path: &Path) -> Option<Value> {
    parsed(&fs::read_to_string(path).ok()?)
}

fn parsed(text: &str) -> Option<Value> {
    fn converted(node: &Node) -> Value {
        match &node.value {
            yaml::Value::Null => Value::Null,
            yaml::Value::Scalar { text, quoted: false } if text == "true" || text == "false" => json!(text == "true"),
            yaml::Value::Scalar { text, quoted: false } => match (text.parse::<i64>(), text.parse::<f64>()) {
                (Ok(number), _) => json!(number),
                (_, Ok(number)) if text.starts_with(|first: char| first.is_ascii_digit()) => json!(number),
                _ => json!(text),
            },
            yaml::Value::Scalar { text, .. } => json!(text),
            yaml::Value::Sequence(items) => items.iter().map(converted).collect(),
            yaml::Value::Mapping(entries) => {
                Value::Object(entries.iter().map(|entry| (entry.key.clone(), converted(&entry.value))).collect())
            }
        }
    }
    yaml::parse(&Source::new("file", text), &mut Diagnostics::new()).map(|root| converted(&root))
}

/// Leaves a schema and what it was held against for `.ci/run`.
fn leave(outcome: &str, name: &str, schema: &Value, instance: &Value) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("schema").join(outcome);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(format!("{name}.schema.json")), schema.to_string()).expect("a file");
    fs::write(folder.join(format!("{name}.json")), instance.to_string()).expect("a file");
}

#[test]
fn every_file_of_the_project_is_as_its_schema_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = opened(root).expect("a project without fault");
    let mut tried = 0;
    for (subject, pattern) in [
        (Subject::Note, "notes/*.yaml"),
        (Subject::Note, "tests/validated/*.yaml"),
        (Subject::Project, "verbale.yaml"),
        (Subject::Project, "tests/broken/_project/verbale.yaml"),
        (Subject::Parties, "parties.yaml"),
        (Subject::Parties, "tests/broken/_project/parties.yaml"),
        (Subject::Kind, "templates/*/kind.yaml"),
    ] {
        let schema = schema(subject, &project);
        let mut found = 0;
        for path in files(root, pattern) {
            let value = value(&path).expect("YAML");
            assert_eq!(faults(&schema, &value), Vec::<String>::new(), "{}", path.display());
            let name = path.strip_prefix(root).expect("a path inside").to_string_lossy().replace(['/', '.'], "-");
            leave("accepted", &name, &schema, &value);
            found += 1;
        }
        assert!(found > 0, "{pattern}");
        tried += found;
    }
    assert!(tried >= 6);
}

/// The files of a folder whose name is `*`, with a file name whose stem may be `*`.
fn files(root: &Path, pattern: &str) -> Vec<PathBuf> {
    let mut found = vec![root.to_path_buf()];
    for part in pattern.split('/') {
        found = match part.split_once('*') {
            None => found.iter().map(|folder| folder.join(part)).filter(|path| path.exists()).collect(),
            Some((_, ending)) => {
                let entries = found.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder").flatten());
                entries.map(|entry| entry.path()).filter(|path| path.to_string_lossy().ends_with(ending)).collect()
            }
        };
    }
    found.sort();
    found
}

#[test]
fn a_note_that_is_refused_for_its_shape_is_refused_by_the_schema() {
    let (mut refused, mut wrong) = (0, Vec::new());
    for (name, findings) in broken::told() {
        let codes: BTreeSet<&str> =
            broken::codes(findings).into_iter().filter(|code| OF_SHAPE.contains(code)).collect();
        let (_folder, root) = broken::laid_out(name);
        // A fault of the project leaves no schema to hold the note against.
        let Some(project) = opened(&root).filter(|_| !codes.is_empty()) else { continue };
        let schema = schema(Subject::Note, &project);
        let notes: Vec<Value> = files(&root, "notes/*.yaml").iter().filter_map(|path| value(path)).collect();
        if notes.is_empty() {
            continue;
        }
        let is_refused = notes.iter().any(|note| !faults(&schema, note).is_empty());
        let reason = NOT_SEEN.iter().find(|(listed, _)| *listed == name).map(|(_, reason)| *reason);
        match (is_refused, reason) {
            (true, None) => {
                refused += 1;
                if let [note] = notes.as_slice() {
                    leave("refused", name, &schema, note);
                }
            }
            (false, Some(_)) => {}
            (false, None) => {
                wrong.push(format!("{name} is accepted, with {codes:?}: mend the schema, or list the name"));
            }
            (true, Some(reason)) => wrong.push(format!("{name} is refused without knowing {reason}: do not list it")),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(refused > 70, "only {refused} were tried");
}

#[test]
fn a_note_that_is_only_doubted_is_accepted_by_the_schema() {
    let mut doubted = 0;
    for (name, findings) in broken::told() {
        if broken::codes(findings).into_iter().any(|code| code != "doubtful") {
            continue;
        }
        let (_folder, root) = broken::laid_out(name);
        let project = opened(&root).expect("a project without fault");
        let schema = schema(Subject::Note, &project);
        for note in files(&root, "notes/*.yaml").iter().filter_map(|path| value(path)) {
            doubted += 1;
            assert_eq!(faults(&schema, &note), [""; 0], "{name}");
        }
    }
    assert!(doubted > 3, "only {doubted} were tried");
}

/// A note in the built-in project, by the lines after its kind, date and addressee.
fn faults_of(project: &Opened, note: &str) -> Vec<String> {
    faults(&schema(Subject::Note, project), &parsed(note).expect("YAML"))
}

#[test]
fn a_schema_knows_the_kinds_parties_and_terms_of_its_own_project() {
    let project = Project::cica()
        .file(
            "templates/greeting/kind.yaml",
            "description: Greets.\nfields:\n  words: { type: text, description: The words }\n",
        )
        .file("templates/greeting/note.tera", "{{ <closing text={message(id=\"closing\")} /> }}\n")
        .edit("parties.yaml", "secretariat: { type: body }", "secretariat: { type: body }\noffice: { type: body }");
    for language in ["en", "ru", "kk"] {
        let text = "greeting-subject = x\n-party-office = Office\n-term-plan = plan\n";
        std::fs::write(project.path(&format!("locales/{language}/greeting.ftl")), text).expect("a file");
    }
    let project = opened(&project.path("")).expect("a project");
    let note = "kind: greeting\ndate: 2024-06-27\nto: office\n";
    assert_eq!(faults_of(&project, &format!("{note}fields: {{ words: {{ en: a, ru: b, kk: c }} }}\n")), [""; 0]);
    for fields in ["words: { en: a, ru: b }", "words: a", "words: { en: a, ru: b, kk: '' }", "word: { en: a }"] {
        assert!(!faults_of(&project, &format!("{note}fields: {{ {fields} }}\n")).is_empty(), "{fields}");
    }
    // A text is in the languages that the note has, and no more are asked for.
    let short = format!("{note}languages: [en, ru]\n");
    assert_eq!(faults_of(&project, &format!("{short}fields: {{ words: {{ en: a, ru: b }} }}\n")), [""; 0]);
    assert!(!faults_of(&project, &format!("{short}fields: {{ words: {{ en: a }} }}\n")).is_empty());
    assert!(!faults_of(&project, &format!("{short}fields: {{ words: a }}\n")).is_empty());
    assert_eq!(faults_of(&project, &format!("{note}languages: [en]\nfields: {{ words: a }}\n")), [""; 0]);
}

#[test]
fn every_day_that_exists_is_a_day_and_no_other() {
    let project = opened(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("a project");
    let schema = schema(Subject::Note, &project);
    let pattern = schema["properties"]["date"]["pattern"].as_str().expect("a pattern");
    let pattern = regex::Regex::new(pattern).expect("a pattern");
    for year in (1896..=2104).chain([2399, 2400, 9999]) {
        for month in 0..=13 {
            for day in 0..=32 {
                let exists = year >= 1900 && jiff::civil::Date::new(year, month, day).is_ok();
                assert_eq!(pattern.is_match(&format!("{year}-{month:02}-{day:02}")), exists, "{year}-{month}-{day}");
            }
        }
    }
}

#[test]
fn a_schema_is_printed_and_written_where_editors_find_it() {
    let project = Project::cica();
    for subject in Subject::ALL {
        let printed = project.run(&["schema", subject.as_str()]);
        assert!(printed.status.success());
        let path = format!(".verbale/schema/{}.json", subject.as_str());
        let written = project.made(&["schema", "--write"], &path);
        assert_eq!(String::from_utf8_lossy(&printed.stdout), String::from_utf8_lossy(&written));
        let schema: Value = serde_json::from_slice(&written).expect("JSON");
        for key in ["$schema", "title", "type"] {
            assert!(schema[key].is_string(), "{key}");
        }
    }
}

/// Every key says what it is, so that an editor can.
#[test]
fn every_key_has_a_title_and_a_meaning() {
    fn walk(path: &str, value: &Value, without: &mut Vec<String>) {
        let Value::Object(object) = value else {
            if let Value::Array(items) = value {
                for item in items {
                    walk(path, item, without);
                }
            }
            return;
        };
        for (key, inner) in object {
            if key == "properties" && !path.ends_with("/if") && !path.contains("/languages") {
                for (name, property) in inner.as_object().expect("properties") {
                    let is_described = property["description"].as_str().is_some_and(|text| text.len() > 3);
                    // What a kind adds to the key `fields` is described there, and so is what holds of it in several
                    // languages.
                    let is_condition = property.get("properties").is_some() || *property == json!({ "type": "object" });
                    if !is_described && !is_condition && property.get("type").is_some() {
                        without.push(format!("{path}/{name}"));
                    }
                }
            }
            walk(&format!("{path}/{key}"), inner, without);
        }
    }
    let project = opened(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("a project");
    for subject in Subject::ALL {
        let mut without = Vec::new();
        walk("", &schema(*subject, &project), &mut without);
        assert_eq!(without, [""; 0], "{subject:?}");
    }
}
