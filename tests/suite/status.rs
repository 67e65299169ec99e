//! `catalogue status`, and what `check` tells of drafts.

use serde_json::Value;

use crate::project::Project;

/// A project with a language that is not whole.
fn project() -> Project {
    Project::cica()
        .file("locales/en/extra.ftl", "# One.\nextra-one = Three words here\n\n# Two.\nextra-two = { $n ->\n    [one] one\n   *[other] many words\n}\n")
        .file("locales/ru/extra.ftl", "# One.\n# @draft a reason of its own\nextra-one = Три слова здесь\n")
        .file("locales/kk/extra.ftl", "# One.\nextra-one = Үш сөз\n\n# Two.\nextra-two = сөз\n")
}

fn status(project: &Project, arguments: &[&str]) -> Vec<Value> {
    let output = project.run(&[&["catalogue", "status", "--json"], arguments].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("one array")
}

fn row<'a>(rows: &'a [Value], language: &str) -> &'a Value {
    rows.iter().find(|row| row["language"] == language).expect("the language")
}

#[test]
fn each_language_is_counted_against_the_source() {
    let (before, after) = (status(&Project::cica(), &[]), status(&project(), &[]));
    assert_eq!(after[0]["language"], "en");
    assert_eq!(after[0]["source"], true);
    let grown = |language: &str, key: &str| {
        let count = |rows: &[Value]| row(rows, language)[key].as_i64().expect("a number");
        count(&after) - count(&before)
    };
    for (language, messages, translated, missing, draft, unused, words) in
        [("en", 2, 2, 0, 0, 2, 6), ("ru", 2, 1, 1, 1, 1, 3), ("kk", 2, 2, 0, 0, 2, 3)]
    {
        let counts = ["messages", "translated", "missing", "draft", "unused", "words"].map(|key| grown(language, key));
        assert_eq!(counts, [messages, translated, missing, draft, unused, words], "{language}");
    }
    let russian = row(&after, "ru");
    assert!(russian["missingEntries"].as_array().expect("a list").contains(&Value::from("extra-two")));
    let drafts = russian["draftEntries"].as_array().expect("a list");
    let draft = drafts.iter().find(|draft| draft["entry"] == "extra-one").expect("the draft");
    assert_eq!((&draft["reason"], &draft["line"]), (&Value::from("a reason of its own"), &Value::from(3)));
    assert_eq!(draft["file"], "locales/ru/extra.ftl");
}

#[test]
fn the_table_has_a_line_a_language_and_names_what_is_lacking() {
    let output = project().run(&["catalogue", "status"]);
    let told = String::from_utf8(output.stdout).expect("text");
    let mut lines = told.lines();
    let heads: Vec<&str> = lines.next().expect("a heading").split_whitespace().collect();
    assert_eq!(heads, ["messages", "translated", "missing", "draft", "unused", "words"]);
    for language in ["en (source)", "ru", "kk"] {
        assert!(lines.next().expect("a line").starts_with(language), "{told}");
    }
    assert!(told.contains("missing in ru: ") && told.contains("- a reason of its own: extra-one"), "{told}");
    assert!(told.lines().all(|line| line.chars().count() <= 200), "{told}");
}

#[test]
fn one_language_can_be_asked_for() {
    let rows = status(&project(), &["--language", "kk"]);
    assert_eq!((rows.len(), &rows[0]["language"]), (1, &Value::from("kk")));
    assert!(project().findings(&["catalogue", "status", "--language", "kz"]).contains("did you mean `kk`?"));
}

/// A project in which the only drafts are these.
fn drafted() -> Project {
    let mut project = Project::cica();
    for language in ["en", "ru", "kk"] {
        for entry in std::fs::read_dir(project.path(&format!("locales/{language}"))).expect("a folder") {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("a catalogue");
            let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("# @draft")).collect();
            std::fs::write(&path, kept.join("\n") + "\n").expect("a file");
        }
    }
    project = project.edit("locales/kk/common.ftl", "\nclosing =", "\n# @draft a reason of its own\nclosing =");
    project.edit("locales/kk/parties.ftl", "\n-party-member-states =", "\n# @draft another\n-party-member-states =")
}

#[test]
fn a_note_that_uses_a_draft_says_so_at_the_entry() {
    let project = drafted();
    let output = project.run(&["check", "notes/doc-779.yaml", "--deny", "warnings", "--message-format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stderr).expect("text");
    let found: Vec<Value> = told.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let drafts: Vec<&Value> = found.iter().filter(|finding| finding["code"] == "draft").collect();
    assert_eq!(drafts.len(), 2, "{told}");
    for draft in &drafts {
        assert_eq!(draft["severity"], "note");
        assert_eq!(draft["related"][0]["file"], "notes/doc-779.yaml");
    }
    assert!(drafts.iter().any(|draft| draft["message"] == "`closing` is a draft in `kk`: a reason of its own"));
    let name = drafts.iter().find(|draft| draft["file"] == "locales/kk/parties.ftl").expect("the name");
    let line = usize::try_from(name["line"].as_u64().expect("a line")).expect("a line");
    let catalogue = std::fs::read_to_string(project.path("locales/kk/parties.ftl")).expect("a catalogue");
    assert!(catalogue.lines().nth(line - 1).expect("a line").starts_with("-party-member-states ="), "{line}");
}

#[test]
fn people_are_told_of_the_drafts_of_a_language_in_one_line() {
    let output = drafted().run(&["check", "notes/doc-779.yaml"]);
    let told = String::from_utf8(output.stderr).expect("text");
    let lines: Vec<&str> = told.lines().filter(|line| line.starts_with("note[draft]")).collect();
    let [line] = lines.as_slice() else { panic!("{told}") };
    assert!(line.contains("2 entries of `locales/kk/`") && line.contains("`closing`"), "{line}");
}

#[test]
fn a_draft_that_no_note_uses_is_not_told() {
    let project = drafted().edit("notes/doc-779.yaml", "kind:", "languages: [en, ru]\nkind:");
    let output = project.run(&["check", "notes/doc-779.yaml"]);
    assert!(!String::from_utf8_lossy(&output.stderr).contains("draft"), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_note_that_is_sent_through_a_channel_says_which_drafts_name_it() {
    let project = drafted()
        .edit("locales/ru/channels.ftl", "\n-channel-embassy =", "\n# @draft of the channel\n-channel-embassy =")
        .edit("locales/ru/parties.ftl", "\n-party-china =", "\n# @draft of the party\n-party-china =")
        .edit("notes/doc-779.yaml", "\nto: member-states", "\nto: { party: china, channel: embassy }");
    let output = project.run(&["check", "notes/doc-779.yaml", "--message-format", "short"]);
    let told = String::from_utf8(output.stderr).expect("text");
    assert!(told.contains("`-channel-embassy` is a draft in `ru`: of the channel"), "{told}");
    assert!(told.contains("`-party-china` is a draft in `ru`: of the party"), "{told}");
}
