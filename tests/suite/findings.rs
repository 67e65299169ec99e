//! Findings: their pages, their weight, and how machines read them.

use std::path::Path;

use serde_json::Value;
use verbale::diagnostic::{Code, IssueType};

use crate::project::Project;

fn pages() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings")
}

/// A note whose enclosure has an error in its second line, behind a letter outside ASCII, and a warning in a list.
fn faulty() -> Project {
    Project::cica()
        .edit("notes/doc-779.yaml", "doc-779/concept-paper.md", "doc 779/ұсыныс.md")
        .file("notes/doc 779/ұсыныс.md", "# Ұсыныс\n\nҚ <b>HTML</b>\n\n1. one\n3. three\n")
}

/// A project whose only finding is a warning.
fn warned() -> Project {
    let note = "doc-779/concept-paper.md";
    Project::cica()
        .edit("notes/doc-779.yaml", note, "list.md")
        .edit("notes/doc-779.yaml", "stated-pages: 10\n", "")
        .file("notes/list.md", "# Ұсыныс\n\n1. one\n3. three\n")
}

fn severities(project: Project, line: &str) -> Project {
    let profile = std::fs::read_to_string(project.path("verbale.yaml")).expect("a profile");
    project.file("verbale.yaml", format!("{profile}\nseverities:\n  {line}\n"))
}

#[test]
fn every_code_has_a_page_with_an_example_and_a_cure() {
    for code in Code::ALL {
        let page = code.page();
        assert!(page.starts_with(&format!("# {code}\n\n")), "{code} is not the heading of its page");
        let (meaning, rest) = page.split_once("\n## Example\n\n").unwrap_or_else(|| panic!("{code}: no example"));
        let (example, cure) = rest.split_once("\n## Cure\n\n").unwrap_or_else(|| panic!("{code}: no cure"));
        for (part, text) in [("meaning", meaning), ("example", example), ("cure", cure)] {
            assert!(text.split_whitespace().count() > 3, "{code}: the {part} says nothing");
        }
        assert!(example.matches("```").count() >= 2, "{code}: the example shows nothing");
        assert!(page.lines().all(|line| line.chars().count() <= 120), "{code}: a long line");
        assert!(code.summary().ends_with('.') && !code.summary().contains('\n'), "{code}: {}", code.summary());
    }
}

#[test]
fn every_page_belongs_to_a_code() {
    for entry in std::fs::read_dir(pages()).expect("a folder") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        let code = name.strip_suffix(".md").and_then(Code::named);
        assert!(code.is_some(), "docs/findings/{name} is left over");
    }
}

#[test]
fn issue_types_are_those_of_the_recommendation() {
    assert_eq!(IssueType::ALL.len(), 27);
    let names: std::collections::BTreeSet<&str> = IssueType::ALL.iter().map(|issue| issue.as_str()).collect();
    assert_eq!(names.len(), 27);
}

#[test]
fn explain_prints_the_page_of_a_code() {
    let project = Project::new();
    for written in ["unknown-party", "error[unknown-party]:", "Unknown-Party"] {
        let output = project.run(&["explain", written]);
        assert!(output.status.success());
        let told = String::from_utf8(output.stdout).expect("text");
        assert!(told.starts_with(Code::UnknownParty.page()), "{told}");
        assert!(told.contains("no project can lower it") && told.contains("ITS 2.0 type: other"), "{told}");
    }
    let told = project.run(&["explain", "unknown-parti"]);
    assert_eq!(told.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&told.stderr).contains("did you mean `unknown-party`?"));
}

#[test]
fn explain_lists_every_code() {
    let project = Project::new();
    let told = String::from_utf8(project.run(&["explain"]).stdout).expect("text");
    let listed: Vec<Value> = serde_json::from_slice(&project.run(&["explain", "--json"]).stdout).expect("one array");
    assert_eq!((told.lines().count(), listed.len()), (Code::ALL.len(), Code::ALL.len()));
    for ((code, line), object) in Code::ALL.iter().zip(told.lines()).zip(&listed) {
        assert!(line.starts_with(&format!("{code} ")) && line.ends_with(code.summary()), "{line}");
        assert_eq!(object["code"], code.as_str());
    }
}

#[test]
fn a_place_is_given_with_its_end_in_characters() {
    let told = faulty().findings(&["check", "--message-format", "json"]);
    let objects: Vec<Value> = told.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let html = objects.iter().find(|object| object["code"] == "markdown").expect("the HTML");
    assert_eq!(html["file"], "notes/doc 779/ұсыныс.md");
    let place = ["line", "column", "endLine", "endColumn"].map(|key| html[key].as_u64().expect("a number"));
    assert_eq!(place, [3, 3, 3, 6]);
    assert_eq!(html["locQualityIssueType"], "markup");
    for object in &objects {
        for key in ["code", "severity", "file", "line", "column", "message", "help", "related"] {
            assert!(object.get(key).is_some(), "{key} is missing: {object}");
        }
    }
}

#[test]
fn a_finding_without_a_place_has_all_the_keys_all_the_same() {
    let told = Project::cica().findings(&["check", "notes/absent.yaml", "--message-format", "json"]);
    let object: Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!((&object["file"], &object["line"]), (&Value::Null, &Value::Null));
    assert!(object.as_object().expect("an object").contains_key("endColumn"));
}

#[test]
fn a_sarif_log_is_one_valid_document() {
    let told = faulty().findings(&["check", "--message-format", "sarif"]);
    let log: Value = serde_json::from_str(&told).expect("one document");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let results = run["results"].as_array().expect("results");
    let bases = run["originalUriBaseIds"].as_object().expect("bases");
    assert!(results.len() >= 2 && rules.len() >= 2, "{told}");
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("an index");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().expect("a level")));
        assert!(!result["message"]["text"].as_str().expect("a message").is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().expect("a URI");
        assert!(uri.is_ascii() && !uri.contains([' ', ':', '\\']) && !uri.starts_with('/'), "{uri}");
        assert!(bases.contains_key(place["artifactLocation"]["uriBaseId"].as_str().expect("a base")));
        let region = ["startLine", "startColumn", "endLine", "endColumn"].map(|key| place["region"][key].as_u64());
        let [Some(line), Some(column), Some(end_line), Some(end_column)] = region else { panic!("{place}") };
        assert!((line, column) >= (1, 1) && (end_line, end_column) >= (line, column), "{place}");
    }
    for rule in rules {
        assert!(!rule["help"]["text"].as_str().expect("a help").is_empty());
        assert!(!rule["shortDescription"]["text"].as_str().expect("a description").is_empty());
    }
}

#[test]
fn a_run_without_findings_is_a_log_too() {
    let output = Project::cica().run(&["check", "notes/doc-779.yaml", "--message-format", "sarif"]);
    let log: Value = serde_json::from_slice(&output.stderr).expect("a log");
    assert!(log["runs"][0]["results"].as_array().expect("results").iter().all(|result| result["level"] != "error"));
}

#[test]
fn a_project_says_what_a_warning_weighs() {
    let check = |severity: &str, more: &[&str]| {
        let project = severities(warned(), &format!("markdown-list: {severity}"));
        let output = project.run(&[&["check", "notes/doc-779.yaml"], more].concat());
        (output.status.code(), String::from_utf8(output.stderr).expect("text"))
    };
    let deny = ["--deny", "warnings"];
    for (severity, more, code, shown) in [
        ("error", &[][..], 1, "error[markdown-list]"),
        ("warning", &[], 0, "warning[markdown-list]"),
        ("warning", &deny, 1, "warning[markdown-list]"),
        ("note", &deny, 0, "note[markdown-list]"),
        ("off", &deny, 0, "1 note without fault"),
    ] {
        let (status, told) = check(severity, more);
        assert_eq!(status, Some(code), "{severity}: {told}");
        assert!(told.contains(shown), "{severity}: {told}");
        assert_eq!(told.contains("[markdown-list]"), severity != "off", "{told}");
    }
}

#[test]
fn a_raised_warning_fails_the_run_and_keeps_nothing_from_being_written() {
    let project = severities(warned(), "markdown-list: error");
    let output = project.run(&["render", "notes/doc-779.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(project.path("out/DOC-779.pdf").is_file());
    assert!(!String::from_utf8_lossy(&output.stderr).contains("nothing was written"));
}
